"""How each sentence is written."""

FORMS = {
    "measure": "measure NAME, NAME",
    "type": "type NAME : KIND",
    "record": "record NAME",
    "body": 'body NAME "what it is called"',
    "input": 'input NAME : KIND  "label"  typical VALUE',
    "define": 'define NAME : KIND = EXPRESSION  "label"',
    "decision": 'decision NAME : KIND  "label"  asked when CONDITION',
    "action": 'action NAME by BODY  "label"  asked when CONDITION',
    "assume": 'assume "why it is so"  CONDITION',
    "incompatible": 'incompatible "why they cannot stand together"  CONDITION',
    "property": 'property "what holds"  always CONDITION',
    "accept": 'accept CHECK in DECISION where CONDITION because "the reason" until DATE',
    "ambiguity": 'ambiguity NAME "what is unclear": READING or READING',
    "rule": "rule  when CONDITION  then DECISION is VALUE",
    "otherwise": "otherwise DECISION is VALUE",
    "throughout": "throughout when CONDITION",
    "table": "table NAME",
    "cites": 'cites 6.24, 34.9, "module specification"',
    "not encoded": "not encoded: KIND reason",
    "partly encoded": "partly encoded: what is missing and why",
    "reviewed": "reviewed: NAME DATE HASH",
}
"""How each sentence is written, by the word or words that open it."""
