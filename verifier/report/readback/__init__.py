"""The rules of a policy in plain English, each beside what the page says of its clause.

``rule goes-on: when failed_first <= 30, then progression is proceed`` becomes *If “taught credits failed
at the first attempt” is at most 30 credits, the decision “whether the student may go on” is `proceed`.*
"""
