; policy supplementary-year, edition undated, sha256 3b02cf737c88633ecd4ea2347b094285b773b1d232ff5f062da6f521876ff7f8
; with at most 2 modules
; sat: some case lies within all ranges and steps and meets every assumption
; run: z3 policy.smt2
(declare-const x1 Int)  ; level: 0 undergraduate, 1 postgraduate (level of study)
(declare-const x2 Bool)  ; student_visa (student visa held)
(declare-const x3 Bool)  ; modular (modular programme)
(declare-const x4 Bool)  ; professional (professional programme)
(declare-const x5 Int)  ; integrated_masters: 0 other, 1 four_years, 2 five_years (integrated Masters degree, by its length)
(declare-const x6 Real)  ; credits_held (credit points held)
(declare-const x7 Real)  ; credits_needed (credit points needed to progress)
(declare-const x8 Real)  ; years_for_failure (supplementary years already taken for academic failure)
(declare-const x9 Real)  ; years_for_circumstances (supplementary years already taken for exceptional circumstances)
(declare-const x10 Int)  ; gravity: 0 exceptional, 1 significant, 2 severe (weight of the circumstances)
(declare-const x11 Bool)  ; exceeds_maximum_period (maximum period of study exceeded)
(declare-const x12 Bool)  ; placed (placed on a supplementary year)
(declare-const x13 Int)  ; additional_year: 0 not_recommended, 1 recommended, 2 approved, 3 refused (what became of an additional year)
(declare-const x14 Real)  ; units_in_first_block (units in the first teaching block)
(declare-const x15 Real)  ; units_in_second_block (units in the second teaching block)
(declare-const x16 Real)  ; modules (taught modules)
(declare-const x17 Real)  ; modules[0].credits
(declare-const x18 Real)  ; modules[0].attempts_failed (attempts failed so far)
(declare-const x19 Int)  ; modules[0].role_in_year: 0 passed, 1 failed, 2 self_certified, 3 affected, 4 replacement, 5 additional (part in a supplementary year)
(declare-const x20 Bool)  ; modules[0].contributes (mark contributes to the final mark)
(declare-const x21 Bool)  ; modules[0].in_taught_component (part of the taught component)
(declare-const x22 Bool)  ; modules[0].teaching_received (teaching already received)
(declare-const x23 Real)  ; modules[1].credits
(declare-const x24 Real)  ; modules[1].attempts_failed (attempts failed so far)
(declare-const x25 Int)  ; modules[1].role_in_year: 0 passed, 1 failed, 2 self_certified, 3 affected, 4 replacement, 5 additional (part in a supplementary year)
(declare-const x26 Bool)  ; modules[1].contributes (mark contributes to the final mark)
(declare-const x27 Bool)  ; modules[1].in_taught_component (part of the taught component)
(declare-const x28 Bool)  ; modules[1].teaching_received (teaching already received)
(declare-const x29 Int)  ; a_unit: 0 one_unit, 1 each_unit, 2 the_total (whether `a unit of up to` so many credits means one unit only, each unit, or the total)
(declare-const x30 Int)  ; such_that: 0 both_limbs, 1 second_limb_alone (whether `such that they exceed` the longest period of study goes with both limbs or with the second alone)
(declare-const x31 Int)  ; the_case: 0 by_student, 1 by_unit (whether `cases of (a)` takes in every unit of a student who failed one, or the failed units and those in their place)
(declare-const x32 Int)  ; normal_marks: 0 first_attempts_only, 1 all_attempts (whether `as normal` leaves second and third attempts uncapped too)
; q1 is supplementary_year (whether the student may take a supplementary year)
; d3 is short_of_credits
(define-fun d3 () Bool (< x6 x7))
; r5 is rule 8.3a-once/once
(define-fun r5-applies () Bool (and (= x1 0) x3 (>= x8 1.0)))
; r21 is rule 8.6-4/second
(define-fun r21-applies () Bool (and (= x1 0) (and x2 (= x5 1) (not (and (not (>= x8 1.0)) (not (>= x9 1.0)))))))
; d1 is academic_failure
(define-fun d1 () Bool (not (and (not (or (= x19 1) (= x19 2))) (not (and (> x16 1.0) (or (= x25 1) (= x25 2)))))))
; r3 is rule 8.3a/permitted
(define-fun r3-applies () Bool (and (= x1 0) x3 d1))
(define-fun r3-live () Bool (and r3-applies (not r5-applies) (not r21-applies)))
; r15 is rule 8.3b-once/once
(define-fun r15-applies () Bool (and (= x1 0) x3 (>= x9 1.0)))
(define-fun r15-live () Bool (and r15-applies (not r21-applies)))
; d2 is held_back
(define-fun d2 () Bool (not (and (not (= x19 3)) (not (and (> x16 1.0) (= x25 3))))))
; r4 is rule 8.3b/permitted
(define-fun r4-applies () Bool (and (= x1 0) x3 d2))
(define-fun r4-live () Bool (and r4-applies (not r15-live) (not r21-applies)))
; r6 is rule 8.3a-once/refused
(define-fun r6-applies () Bool (and (= x1 0) x3 (and d1 (>= x8 1.0))))
; r16 is rule 8.4/none
(define-fun r16-applies () Bool (and (= x1 0) (and (not x3) x4)))
; r19 is rule 8.5-return/approved
(define-fun r19-applies () Bool (and (= x1 0) (= x13 2)))
(define-fun r19-live () Bool (and r19-applies (not r21-applies)))
; r20 is rule 8.5-return/refused
(define-fun r20-applies () Bool (and (= x1 0) (= x13 3)))
(define-fun r20-live () Bool (and r20-applies (not r21-applies)))
; r22 is rule 8.6-5/never
(define-fun r22-applies () Bool (and (= x1 0) (and x2 (= x5 2))))
; r45 is rule 8.9a-once/once
(define-fun r45-applies () Bool (and (= x1 1) (>= x8 1.0)))
; r43 is rule 8.9a/permitted
(define-fun r43-applies () Bool (and (= x1 1) d1))
(define-fun r43-live () Bool (and r43-applies (not r45-applies)))
; r55 is rule 8.9b-once/once
(define-fun r55-applies () Bool (and (= x1 1) (>= x9 1.0)))
; r44 is rule 8.9b/permitted
(define-fun r44-applies () Bool (and (= x1 1) (not (and (not (and (= x19 3) x21)) (not (and (> x16 1.0) (and (= x25 3) x27)))))))
(define-fun r44-live () Bool (and r44-applies (not r55-applies)))
; r46 is rule 8.9a-once/refused
(define-fun r46-applies () Bool (and (= x1 1) (and d1 (>= x8 1.0))))
; r58 is rule 8.10-pvc/approved
(define-fun r58-applies () Bool (and (= x1 1) (= x13 2)))
; r59 is rule 8.10-pvc/refused
(define-fun r59-applies () Bool (and (= x1 1) (= x13 3)))
(define-fun q1-r20-1-prevails-left1 () Bool (and (not r16-applies) (not r21-applies) (not r22-applies)))
(define-fun q1-r3-1-prevails-left1 () Bool (and (not r16-applies) (not r20-live) (not r21-applies) (not r22-applies)))
(define-fun q1-r3-1-prevails () Bool (and r3-live (or q1-r3-1-prevails-left1 (and (not r16-applies) (not r20-live) (not r21-applies) (not r22-applies)))))
(define-fun q1-r3-1-prevails-word0 () Bool (not q1-r3-1-prevails-left1))
(define-fun q1-r19-1-prevails-left1 () Bool (and (not r16-applies) (not r21-applies) (not r22-applies)))
(define-fun q1-r19-1-prevails () Bool (and r19-live (or q1-r19-1-prevails-left1 (and (not r16-applies) (not r21-applies) (not r22-applies)))))
(define-fun q1-r19-1-prevails-word0 () Bool (not q1-r19-1-prevails-left1))
(define-fun q1-r15-1-prevails-left0 () Bool (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0))
(define-fun q1-r15-1-prevails-left1 () Bool (and (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r20-live) (not r21-applies) (not r22-applies)))
(define-fun q1-r15-1-prevails () Bool (and r15-live (or q1-r15-1-prevails-left0 (and (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not r21-applies) (not r22-applies) (or q1-r15-1-prevails-left0 q1-r15-1-prevails-left1)))))
(define-fun q1-r15-1-prevails-word1 () Bool (and (not q1-r15-1-prevails-left0) (and q1-r15-1-prevails-left1 (not q1-r15-1-prevails-left0))))
(define-fun q1-r4-1-prevails-left0 () Bool (and (or (not q1-r15-1-prevails) q1-r15-1-prevails-left0) (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0)))
(define-fun q1-r4-1-prevails-left1 () Bool (and (or (not q1-r15-1-prevails) q1-r15-1-prevails-word1) (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r20-live) (not r21-applies) (not r22-applies)))
(define-fun q1-r4-1-prevails () Bool (and r4-live (or q1-r4-1-prevails-left1 (and (not q1-r15-1-prevails) (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not r21-applies) (not r22-applies) (or q1-r4-1-prevails-left0 q1-r4-1-prevails-left1)))))
(define-fun q1-r4-1-prevails-word0 () Bool (and (not q1-r4-1-prevails-left1) (and q1-r4-1-prevails-left0 (not q1-r4-1-prevails-left1))))
(define-fun q1-r6-1-prevails-left0 () Bool (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0))
(define-fun q1-r6-1-prevails-left1 () Bool (and (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r21-applies) (not r22-applies)))
(define-fun q1-r6-1-prevails () Bool (and r6-applies (or q1-r6-1-prevails-left0 (and (not r16-applies) (not q1-r19-1-prevails) (not r21-applies) (not r22-applies) (or q1-r6-1-prevails-left0 q1-r6-1-prevails-left1)))))
(define-fun q1-r6-1-prevails-word1 () Bool (and (not q1-r6-1-prevails-left0) (and q1-r6-1-prevails-left1 (not q1-r6-1-prevails-left0))))
(define-fun q1-r43-1-prevails-left1 () Bool (not r59-applies))
(define-fun q1-r43-1-prevails () Bool (and r43-live (or q1-r43-1-prevails-left1 (not r59-applies))))
(define-fun q1-r43-1-prevails-word0 () Bool (not q1-r43-1-prevails-left1))
(define-fun q1-r55-1-prevails-left0 () Bool (not r58-applies))
(define-fun q1-r55-1-prevails-left1 () Bool (not r59-applies))
(define-fun q1-r55-1-prevails () Bool (and r55-applies (or q1-r55-1-prevails-left0 (and (not r58-applies) (not r59-applies) (or q1-r55-1-prevails-left0 q1-r55-1-prevails-left1)))))
(define-fun q1-r55-1-prevails-word1 () Bool (and (not q1-r55-1-prevails-left0) (and q1-r55-1-prevails-left1 (not q1-r55-1-prevails-left0))))
(define-fun q1-r44-1-prevails-left0 () Bool (and (or (not q1-r55-1-prevails) q1-r55-1-prevails-left0) (not r58-applies)))
(define-fun q1-r44-1-prevails-left1 () Bool (and (or (not q1-r55-1-prevails) q1-r55-1-prevails-word1) (not r59-applies)))
(define-fun q1-r44-1-prevails () Bool (and r44-live (or q1-r44-1-prevails-left1 (and (not q1-r55-1-prevails) (not r58-applies) (not r59-applies) (or q1-r44-1-prevails-left0 q1-r44-1-prevails-left1)))))
(define-fun q1-r44-1-prevails-word0 () Bool (and (not q1-r44-1-prevails-left1) (and q1-r44-1-prevails-left0 (not q1-r44-1-prevails-left1))))
(define-fun q1-r46-1-prevails-left0 () Bool (not r58-applies))
(define-fun q1-r46-1-prevails () Bool (and r46-applies (or q1-r46-1-prevails-left0 (not r58-applies))))
(define-fun q1-r46-1-prevails-word1 () Bool (not q1-r46-1-prevails-left0))
(define-fun q1-r15-1-stronger-left0 () Bool (and (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0) (not r58-applies)))
(define-fun q1-r15-1-stronger-left1 () Bool (and (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r20-live) (not r22-applies) (not r59-applies)))
(define-fun q1-r15-1-stronger-meets () Bool (or (and q1-r15-1-stronger-left0 q1-r15-1-prevails-left0) (and q1-r15-1-stronger-left1 q1-r15-1-prevails-word1)))
(define-fun q1-r15-1-stronger () Bool (and q1-r15-1-prevails (or q1-r15-1-stronger-meets (and (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not r22-applies) (not r58-applies) (not r59-applies) (or q1-r15-1-stronger-left0 q1-r15-1-stronger-left1)))))
(define-fun q1-r15-1-stronger-word0 () Bool (or (and q1-r15-1-stronger-meets q1-r15-1-prevails-left0) (and (not q1-r15-1-stronger-meets) (and q1-r15-1-prevails-word1 q1-r15-1-stronger-left0 (not q1-r15-1-stronger-left1)))))
(define-fun q1-r15-1-stronger-word1 () Bool (or (and q1-r15-1-stronger-meets q1-r15-1-prevails-word1) (and (not q1-r15-1-stronger-meets) (and q1-r15-1-prevails-left0 q1-r15-1-stronger-left1 (not q1-r15-1-stronger-left0)))))
(define-fun q1-r21-1-stronger-left0 () Bool (not r58-applies))
(define-fun q1-r21-1-stronger-left1 () Bool (and (not r16-applies) (not r22-applies) (not r59-applies)))
(define-fun q1-r21-1-stronger () Bool (and r21-applies (or q1-r21-1-stronger-left0 (and (not r16-applies) (not r22-applies) (not r58-applies) (not r59-applies) (or q1-r21-1-stronger-left0 q1-r21-1-stronger-left1)))))
(define-fun q1-r21-1-stronger-word1 () Bool (and (not q1-r21-1-stronger-left0) (and q1-r21-1-stronger-left1 (not q1-r21-1-stronger-left0))))
(define-fun q1-r55-1-stronger-left0 () Bool (and (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0) (not r58-applies)))
(define-fun q1-r55-1-stronger-left1 () Bool (and (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r20-live) (not r22-applies) (not r59-applies)))
(define-fun q1-r55-1-stronger-meets () Bool (or (and q1-r55-1-stronger-left0 q1-r55-1-prevails-left0) (and q1-r55-1-stronger-left1 q1-r55-1-prevails-word1)))
(define-fun q1-r55-1-stronger () Bool (and q1-r55-1-prevails (or q1-r55-1-stronger-meets (and (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not r22-applies) (not r58-applies) (not r59-applies) (or q1-r55-1-stronger-left0 q1-r55-1-stronger-left1)))))
(define-fun q1-r55-1-stronger-word0 () Bool (or (and q1-r55-1-stronger-meets q1-r55-1-prevails-left0) (and (not q1-r55-1-stronger-meets) (and q1-r55-1-prevails-word1 q1-r55-1-stronger-left0 (not q1-r55-1-stronger-left1)))))
(define-fun q1-r55-1-stronger-word1 () Bool (or (and q1-r55-1-stronger-meets q1-r55-1-prevails-word1) (and (not q1-r55-1-stronger-meets) (and q1-r55-1-prevails-left0 q1-r55-1-stronger-left1 (not q1-r55-1-stronger-left0)))))
(define-fun q1-r6-1-stronger-left0 () Bool (and (or (not q1-r15-1-stronger) q1-r15-1-stronger-word0) (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0) (or (not q1-r21-1-stronger) q1-r21-1-stronger-left0) (or (not q1-r55-1-stronger) q1-r55-1-stronger-word0) (not r58-applies)))
(define-fun q1-r6-1-stronger-left1 () Bool (and (or (not q1-r15-1-stronger) q1-r15-1-stronger-word1) (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r20-live) (or (not q1-r21-1-stronger) q1-r21-1-stronger-word1) (not r22-applies) (or (not q1-r55-1-stronger) q1-r55-1-stronger-word1) (not r59-applies)))
(define-fun q1-r6-1-stronger-meets () Bool (or (and q1-r6-1-stronger-left0 q1-r6-1-prevails-left0) (and q1-r6-1-stronger-left1 q1-r6-1-prevails-word1)))
(define-fun q1-r6-1-stronger () Bool (and q1-r6-1-prevails (or q1-r6-1-stronger-meets (and (not q1-r15-1-stronger) (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not q1-r21-1-stronger) (not r22-applies) (not q1-r55-1-stronger) (not r58-applies) (not r59-applies) (or q1-r6-1-stronger-left0 q1-r6-1-stronger-left1)))))
(define-fun q1-r6-1-stronger-word0 () Bool (or (and q1-r6-1-stronger-meets q1-r6-1-prevails-left0) (and (not q1-r6-1-stronger-meets) (and q1-r6-1-prevails-word1 q1-r6-1-stronger-left0 (not q1-r6-1-stronger-left1)))))
(define-fun q1-r6-1-stronger-word1 () Bool (or (and q1-r6-1-stronger-meets q1-r6-1-prevails-word1) (and (not q1-r6-1-stronger-meets) (and q1-r6-1-prevails-left0 q1-r6-1-stronger-left1 (not q1-r6-1-stronger-left0)))))
(define-fun q1-r46-1-stronger-left0 () Bool (and (or (not q1-r15-1-stronger) q1-r15-1-stronger-word0) (or (not q1-r19-1-prevails) q1-r19-1-prevails-word0) (or (not q1-r21-1-stronger) q1-r21-1-stronger-left0) (or (not q1-r55-1-stronger) q1-r55-1-stronger-word0) (not r58-applies)))
(define-fun q1-r46-1-stronger-left1 () Bool (and (or (not q1-r15-1-stronger) q1-r15-1-stronger-word1) (not r16-applies) (or (not q1-r19-1-prevails) q1-r19-1-prevails-left1) (not r20-live) (or (not q1-r21-1-stronger) q1-r21-1-stronger-word1) (not r22-applies) (or (not q1-r55-1-stronger) q1-r55-1-stronger-word1) (not r59-applies)))
(define-fun q1-r46-1-stronger-meets () Bool (or (and q1-r46-1-stronger-left0 q1-r46-1-prevails-left0) (and q1-r46-1-stronger-left1 q1-r46-1-prevails-word1)))
(define-fun q1-r46-1-stronger () Bool (and q1-r46-1-prevails (or q1-r46-1-stronger-meets (and (not q1-r15-1-stronger) (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not q1-r21-1-stronger) (not r22-applies) (not q1-r55-1-stronger) (not r58-applies) (not r59-applies) (or q1-r46-1-stronger-left0 q1-r46-1-stronger-left1)))))
(define-fun q1-r46-1-stronger-word0 () Bool (or (and q1-r46-1-stronger-meets q1-r46-1-prevails-left0) (and (not q1-r46-1-stronger-meets) (and q1-r46-1-prevails-word1 q1-r46-1-stronger-left0 (not q1-r46-1-stronger-left1)))))
(define-fun q1-r46-1-stronger-word1 () Bool (or (and q1-r46-1-stronger-meets q1-r46-1-prevails-word1) (and (not q1-r46-1-stronger-meets) (and q1-r46-1-prevails-left0 q1-r46-1-stronger-left1 (not q1-r46-1-stronger-left0)))))
(define-fun q1-silent () Bool (and d3 (and (not q1-r3-1-prevails) (not q1-r4-1-prevails) (not q1-r6-1-stronger) (not q1-r15-1-stronger) (not r16-applies) (not q1-r19-1-prevails) (not r20-live) (not q1-r21-1-stronger) (not r22-applies) (not q1-r43-1-prevails) (not q1-r44-1-prevails) (not q1-r46-1-stronger) (not q1-r55-1-stronger) (not r58-applies) (not r59-applies))))
(define-fun q1-contradictory () Bool (and d3 (or (and (or (and q1-r6-1-stronger (not q1-r6-1-stronger-word0)) (and q1-r15-1-stronger (not q1-r15-1-stronger-word0)) (and q1-r19-1-prevails (not q1-r19-1-prevails-word0)) (and q1-r21-1-stronger (not q1-r21-1-stronger-left0)) (and q1-r46-1-stronger (not q1-r46-1-stronger-word0)) (and q1-r55-1-stronger (not q1-r55-1-stronger-word0)) r58-applies) (or (and q1-r6-1-stronger (not q1-r6-1-stronger-word1)) (and q1-r15-1-stronger (not q1-r15-1-stronger-word1)) r16-applies (and q1-r19-1-prevails (not q1-r19-1-prevails-left1)) r20-live (and q1-r21-1-stronger (not q1-r21-1-stronger-word1)) r22-applies (and q1-r46-1-stronger (not q1-r46-1-stronger-word1)) (and q1-r55-1-stronger (not q1-r55-1-stronger-word1)) r59-applies)) (and q1-r3-1-prevails q1-r19-1-prevails (and (not (and q1-r3-1-prevails-word0 q1-r19-1-prevails-word0)) (not (and q1-r3-1-prevails-left1 q1-r19-1-prevails-left1)))) (and q1-r3-1-prevails r58-applies (not q1-r3-1-prevails-left1)) (and q1-r3-1-prevails r59-applies (not q1-r3-1-prevails-word0)) (and q1-r4-1-prevails r58-applies (not q1-r4-1-prevails-left1)) (and q1-r4-1-prevails r59-applies (not q1-r4-1-prevails-word0)) (and r16-applies q1-r43-1-prevails (not q1-r43-1-prevails-word0)) (and r16-applies q1-r44-1-prevails (not q1-r44-1-prevails-word0)) (and q1-r19-1-prevails q1-r43-1-prevails (and (not (and q1-r19-1-prevails-word0 q1-r43-1-prevails-word0)) (not (and q1-r19-1-prevails-left1 q1-r43-1-prevails-left1)))) (and q1-r19-1-prevails q1-r44-1-prevails (and (not (and q1-r19-1-prevails-word0 q1-r44-1-prevails-word0)) (not (and q1-r19-1-prevails-left1 q1-r44-1-prevails-left1)))) (and r20-live q1-r43-1-prevails (not q1-r43-1-prevails-word0)) (and r20-live q1-r44-1-prevails (not q1-r44-1-prevails-word0)) (and r22-applies q1-r43-1-prevails (not q1-r43-1-prevails-word0)) (and r22-applies q1-r44-1-prevails (not q1-r44-1-prevails-word0)) (and q1-r43-1-prevails r58-applies (not q1-r43-1-prevails-left1)))))
(define-fun q1-settled () Bool (and d3 (not q1-silent) (not q1-contradictory)))
; q2 is modules[0].attendance (how the unit is taken in the supplementary year)
(define-fun q2-asked () Bool (and x12 (not (= x19 0))))
; r1 is rule 8.2-mode/judges[modules[0]]
(define-fun r1-applies () Bool true)
; d4 is modules[0].passed_unit
(define-fun d4 () Bool (= x19 0))
(define-fun q2-r1-1-speaks () Bool (and r1-applies (or (not d4) x22)))
; r31 is rule 8.7-engage/engages[modules[0]]
(define-fun r31-applies () Bool (and (= x1 0) (= x19 5)))
; r68 is rule 8.11-engage/engages[modules[0]]
(define-fun r68-applies () Bool (and (= x1 1) (= x19 5)))
(define-fun q2-silent () Bool (and q2-asked (and (not q2-r1-1-speaks) (not r31-applies) (not r68-applies))))
(define-fun q2-contradictory () Bool (and q2-asked (and (and q2-r1-1-speaks d4) (or (and q2-r1-1-speaks (not x22)) r31-applies r68-applies))))
(define-fun q2-settled () Bool (and q2-asked (not q2-silent) (not q2-contradictory)))
; q3 is modules[1].attendance (how the unit is taken in the supplementary year)
(define-fun q3-asked () Bool (and (> x16 1.0) (and x12 (not (= x25 0)))))
; r2 is rule 8.2-mode/judges[modules[1]]
(define-fun r2-applies () Bool (> x16 1.0))
; d5 is modules[1].passed_unit
(define-fun d5 () Bool (= x25 0))
(define-fun q3-r2-1-speaks () Bool (and r2-applies (or (not d5) x28)))
; r32 is rule 8.7-engage/engages[modules[1]]
(define-fun r32-applies () Bool (and (> x16 1.0) (= x1 0) (= x25 5)))
; r69 is rule 8.11-engage/engages[modules[1]]
(define-fun r69-applies () Bool (and (> x16 1.0) (= x1 1) (= x25 5)))
(define-fun q3-silent () Bool (and q3-asked (and (not q3-r2-1-speaks) (not r32-applies) (not r69-applies))))
(define-fun q3-contradictory () Bool (and q3-asked (and (and q3-r2-1-speaks d5) (or (and q3-r2-1-speaks (not x28)) r32-applies r69-applies))))
(define-fun q3-settled () Bool (and q3-asked (not q3-silent) (not q3-contradictory)))
; q4 is modules[0].third_attempt (whether the module may be taken a third time)
; d6 is modules[0].third_time
(define-fun d6 () Bool (and (= x18 2.0) (or (= x19 1) (= x19 2))))
(define-fun q4-asked () Bool (and d6 (not (and (not (= x1 1)) (not x3)))))
; r7 is rule 8.3a-star/board[modules[0]]
(define-fun r7-applies () Bool (and (= x1 0) x3))
; r9 is rule 8.3a-star/beyond[modules[0]]
(define-fun r9-applies () Bool (and (= x1 0) x3 (> x17 40.0)))
; r47 is rule 8.9a-star/board[modules[0]]
(define-fun r47-applies () Bool (= x1 1))
; r49 is rule 8.9a-star/beyond[modules[0]]
(define-fun r49-applies () Bool (and (= x1 1) (> x17 30.0)))
(define-fun q4-silent () Bool (and q4-asked (and (not r7-applies) (not r9-applies) (not r47-applies) (not r49-applies))))
(define-fun q4-settled () Bool (and q4-asked (not q4-silent)))
; q5 is modules[1].third_attempt (whether the module may be taken a third time)
; d7 is modules[1].third_time
(define-fun d7 () Bool (and (= x24 2.0) (or (= x25 1) (= x25 2))))
(define-fun q5-asked () Bool (and (> x16 1.0) (and d7 (not (and (not (= x1 1)) (not x3))))))
; r8 is rule 8.3a-star/board[modules[1]]
(define-fun r8-applies () Bool (and (> x16 1.0) (= x1 0) x3))
; r10 is rule 8.3a-star/beyond[modules[1]]
(define-fun r10-applies () Bool (and (> x16 1.0) (= x1 0) x3 (> x23 40.0)))
; r48 is rule 8.9a-star/board[modules[1]]
(define-fun r48-applies () Bool (and (> x16 1.0) (= x1 1)))
; r50 is rule 8.9a-star/beyond[modules[1]]
(define-fun r50-applies () Bool (and (> x16 1.0) (= x1 1) (> x23 30.0)))
(define-fun q5-silent () Bool (and q5-asked (and (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies))))
(define-fun q5-settled () Bool (and q5-asked (not q5-silent)))
; r11 is rule 8.3a-star/one
(define-fun r11-applies () Bool (and (= x1 0) x3 (= x29 0)))
; r12 is rule 8.3a-star/total
(define-fun r12-applies () Bool (and (= x1 0) x3 (= x29 2)))
; r51 is rule 8.9a-star/one
(define-fun r51-applies () Bool (and (= x1 1) (= x29 0)))
; r52 is rule 8.9a-star/total
(define-fun r52-applies () Bool (and (= x1 1) (= x29 2)))
(declare-const q5-value Bool)  ; what readers find for modules[1].third_attempt
(declare-const q4-value Bool)  ; what readers find for modules[0].third_attempt
(define-fun q5-free0 () Bool (or (or (not q5-settled) (and q5-settled (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies))) (and q5-settled (or r8-applies r10-applies r48-applies r50-applies))))
(define-fun q5-free1 () Bool (or (or (not q5-settled) (and q5-settled (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies))) (and q5-settled (and (or r8-applies r10-applies r48-applies r50-applies) (not r10-applies) (not r50-applies)))))
(define-fun q4-turn0 () Bool (and (and q4-settled (or r7-applies r9-applies r47-applies r49-applies)) (or q5-free0 (and q5-free1 (or (not r11-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r12-applies) (<= (ite (> x16 1.0) x23 0.0) 40.0)) (or (not r51-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r52-applies) (<= (ite (> x16 1.0) x23 0.0) 30.0))))))
(define-fun q4-turn1 () Bool (and (and q4-settled (and (or r7-applies r9-applies r47-applies r49-applies) (not r9-applies) (not r49-applies))) (or (and q5-free0 (or (not r12-applies) (<= x17 40.0)) (or (not r52-applies) (<= x17 30.0))) (and q5-free1 (or (not r11-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r12-applies) (<= (+ x17 (ite (> x16 1.0) x23 0.0)) 40.0)) (or (not r51-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r52-applies) (<= (+ x17 (ite (> x16 1.0) x23 0.0)) 30.0))))))
(define-fun q4-found () Bool (and q4-settled (or q4-turn0 q4-turn1)))
(declare-const q4-counts Bool)  ; modules[0].third_attempt was read
(define-fun q4-chosen-held () Bool (and q4-found (and q4-counts (or (not q4-found) (or (and (not q4-value) q4-turn0) (and q4-value q4-turn1))))))
(define-fun q4-chosen0 () Bool (ite q4-chosen-held (not q4-value) (or (or (not q4-settled) (and q4-settled (not r7-applies) (not r9-applies) (not r47-applies) (not r49-applies))) (and q4-settled (or r7-applies r9-applies r47-applies r49-applies)))))
(define-fun q4-chosen1 () Bool (ite q4-chosen-held q4-value (or (or (not q4-settled) (and q4-settled (not r7-applies) (not r9-applies) (not r47-applies) (not r49-applies))) (and q4-settled (and (or r7-applies r9-applies r47-applies r49-applies) (not r9-applies) (not r49-applies))))))
(define-fun q5-turn0 () Bool (and (and q5-settled (or r8-applies r10-applies r48-applies r50-applies)) (or q4-chosen0 (and q4-chosen1 (or (not r12-applies) (<= x17 40.0)) (or (not r52-applies) (<= x17 30.0))))))
(define-fun q5-turn1 () Bool (and (and q5-settled (and (or r8-applies r10-applies r48-applies r50-applies) (not r10-applies) (not r50-applies))) (or (and q4-chosen0 (or (not r11-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r12-applies) (<= (ite (> x16 1.0) x23 0.0) 40.0)) (or (not r51-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r52-applies) (<= (ite (> x16 1.0) x23 0.0) 30.0))) (and q4-chosen1 (or (not r11-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r12-applies) (<= (+ (ite (> x16 1.0) x23 0.0) x17) 40.0)) (or (not r51-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r52-applies) (<= (+ (ite (> x16 1.0) x23 0.0) x17) 30.0))))))
(define-fun q5-found () Bool (and q5-settled (or q5-turn0 q5-turn1)))
(declare-const q5-counts Bool)  ; modules[1].third_attempt was read
(define-fun q5-chosen-held () Bool (and q5-found (and q5-counts (or (not q5-found) (or (and (not q5-value) q5-turn0) (and q5-value q5-turn1))))))
(define-fun q5-chosen0 () Bool (ite q5-chosen-held (not q5-value) (or (or (not q5-settled) (and q5-settled (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies))) (and q5-settled (or r8-applies r10-applies r48-applies r50-applies)))))
(define-fun q5-chosen1 () Bool (ite q5-chosen-held q5-value (or (or (not q5-settled) (and q5-settled (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies))) (and q5-settled (and (or r8-applies r10-applies r48-applies r50-applies) (not r10-applies) (not r50-applies))))))
(define-fun q4-left0 () Bool (and (and q4-settled (or r7-applies r9-applies r47-applies r49-applies)) (or q5-chosen0 (and q5-chosen1 (or (not r11-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r12-applies) (<= (ite (> x16 1.0) x23 0.0) 40.0)) (or (not r51-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r52-applies) (<= (ite (> x16 1.0) x23 0.0) 30.0))))))
(define-fun q4-left1 () Bool (and (and q4-settled (and (or r7-applies r9-applies r47-applies r49-applies) (not r9-applies) (not r49-applies))) (or (and q5-chosen0 (or (not r12-applies) (<= x17 40.0)) (or (not r52-applies) (<= x17 30.0))) (and q5-chosen1 (or (not r11-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r12-applies) (<= (+ x17 (ite (> x16 1.0) x23 0.0)) 40.0)) (or (not r51-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r52-applies) (<= (+ x17 (ite (> x16 1.0) x23 0.0)) 30.0))))))
(define-fun q4-limited-settled () Bool (and q4-settled (or q4-left0 q4-left1)))
(define-fun q4-limited-silent () Bool (or q4-silent (and (and q4-settled (not (or q4-left0 q4-left1))) (and q4-settled (not r7-applies) (not r9-applies) (not r47-applies) (not r49-applies)))))
(define-fun q4-limited-contradictory () Bool (and (and q4-settled (not (or q4-left0 q4-left1))) (not (and q4-settled (not r7-applies) (not r9-applies) (not r47-applies) (not r49-applies)))))
(define-fun q5-left0 () Bool (and (and q5-settled (or r8-applies r10-applies r48-applies r50-applies)) (or q4-chosen0 (and q4-chosen1 (or (not r12-applies) (<= x17 40.0)) (or (not r52-applies) (<= x17 30.0))))))
(define-fun q5-left1 () Bool (and (and q5-settled (and (or r8-applies r10-applies r48-applies r50-applies) (not r10-applies) (not r50-applies))) (or (and q4-chosen0 (or (not r11-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r12-applies) (<= (ite (> x16 1.0) x23 0.0) 40.0)) (or (not r51-applies) (<= (ite (> x16 1.0) 1.0 0.0) 1.0)) (or (not r52-applies) (<= (ite (> x16 1.0) x23 0.0) 30.0))) (and q4-chosen1 (or (not r11-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r12-applies) (<= (+ (ite (> x16 1.0) x23 0.0) x17) 40.0)) (or (not r51-applies) (<= (+ (ite (> x16 1.0) 1.0 0.0) 1.0) 1.0)) (or (not r52-applies) (<= (+ (ite (> x16 1.0) x23 0.0) x17) 30.0))))))
(define-fun q5-limited-settled () Bool (and q5-settled (or q5-left0 q5-left1)))
(define-fun q5-limited-silent () Bool (or q5-silent (and (and q5-settled (not (or q5-left0 q5-left1))) (and q5-settled (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies)))))
(define-fun q5-limited-contradictory () Bool (and (and q5-settled (not (or q5-left0 q5-left1))) (not (and q5-settled (not r8-applies) (not r10-applies) (not r48-applies) (not r50-applies)))))
; q6 is third_attempt_credits (credits that may be taken a third time)
; d8 is third_time_units
(define-fun d8 () Real (+ (ite d6 1.0 0.0) (ite (and (> x16 1.0) d7) 1.0 0.0)))
(define-fun q6-asked () Bool (and (> d8 0.0) (not (and (not (= x1 1)) (not x3)))))
; r13 is rule 8.3a-star/each
(define-fun r13-applies () Bool (and (= x1 0) x3))
; d8-40-1 is third_time_units times 40
(define-fun d8-40-1 () Real (+ (ite d6 40.0 0.0) (ite (and (> x16 1.0) d7) 40.0 0.0)))
; r14 is rule 8.3a-star/limit
(define-fun r14-applies () Bool (and (= x1 0) x3 (or (= x29 0) (= x29 2))))
; r53 is rule 8.9a-star/each
(define-fun r53-applies () Bool (= x1 1))
; d8-30-1 is third_time_units times 30
(define-fun d8-30-1 () Real (+ (ite d6 30.0 0.0) (ite (and (> x16 1.0) d7) 30.0 0.0)))
; r54 is rule 8.9a-star/limit
(define-fun r54-applies () Bool (and (= x1 1) (or (= x29 0) (= x29 2))))
(define-fun q6-silent () Bool (and q6-asked (and (not r13-applies) (not r14-applies) (not r53-applies) (not r54-applies))))
(define-fun q6-settled () Bool (and q6-asked (not q6-silent)))
; q7 is recommend_additional_year (recommend an additional supplementary year)
; d9 is two_occasions
(define-fun d9 () Bool (and d2 (>= x9 1.0)))
; d10 is combination
(define-fun d10 () Bool (not (and (not (and d2 (>= x8 1.0))) (not (and d1 (>= x9 1.0))))))
; d11 is extension_open
(define-fun d11 () Bool (and (= x10 1) (not (and (not (and d9 (not (and (not x11) (not (= x30 1)))))) (not (and d10 x11))))))
; r17 is rule 8.5/recommends
(define-fun r17-applies () Bool (and (= x1 0) (and d3 d11)))
; r56 is rule 8.10/recommends
(define-fun r56-applies () Bool (and (= x1 1) (and d3 d11)))
(define-fun q7-silent () Bool (and (not r17-applies) (not r56-applies)))
(define-fun q7-settled () Bool (not q7-silent))
; q8 is request_extension (submit a request to extend the period of study)
; r18 is rule 8.5-pvc/submits
(define-fun r18-applies () Bool (and (= x1 0) (and d3 (= x13 1))))
; r57 is rule 8.10-pvc/submits
(define-fun r57-applies () Bool (and (= x1 1) (and d3 (= x13 1))))
(define-fun q8-silent () Bool (and (not r18-applies) (not r57-applies)))
(define-fun q8-settled () Bool (not q8-silent))
; q9 is modules[0].taken (whether the unit is taken in the supplementary year)
(define-fun q9-asked () Bool (and x12 (not (= x19 0))))
; r23 is rule 8.7-units/failed[modules[0]]
(define-fun r23-applies () Bool (and (= x1 0) (or (= x19 1) (= x19 2))))
; r25 is rule 8.7-units/others[modules[0]]
(define-fun r25-applies () Bool (and (= x1 0) (or (= x19 4) (= x19 5))))
; r37 is rule 8.8-units/affected[modules[0]]
(define-fun r37-applies () Bool (and (= x1 0) (= x19 3)))
; r60 is rule 8.11-units/failed[modules[0]]
(define-fun r60-applies () Bool (and (= x1 1) (or (= x19 1) (= x19 2))))
; r62 is rule 8.11-units/others[modules[0]]
(define-fun r62-applies () Bool (and (= x1 1) (or (= x19 4) (= x19 5))))
; r74 is rule 8.12-units/affected[modules[0]]
(define-fun r74-applies () Bool (and (= x1 1) (= x19 3)))
(define-fun q9-silent () Bool (and q9-asked (and (not r23-applies) (not r25-applies) (not r37-applies) (not r60-applies) (not r62-applies) (not r74-applies))))
(define-fun q9-contradictory () Bool (and q9-asked (and (or r23-applies r60-applies) (or r25-applies r37-applies r62-applies r74-applies))))
(define-fun q9-settled () Bool (and q9-asked (not q9-silent) (not q9-contradictory)))
; q10 is modules[1].taken (whether the unit is taken in the supplementary year)
(define-fun q10-asked () Bool (and (> x16 1.0) (and x12 (not (= x25 0)))))
; r24 is rule 8.7-units/failed[modules[1]]
(define-fun r24-applies () Bool (and (> x16 1.0) (= x1 0) (or (= x25 1) (= x25 2))))
; r26 is rule 8.7-units/others[modules[1]]
(define-fun r26-applies () Bool (and (> x16 1.0) (= x1 0) (or (= x25 4) (= x25 5))))
; r38 is rule 8.8-units/affected[modules[1]]
(define-fun r38-applies () Bool (and (> x16 1.0) (= x1 0) (= x25 3)))
; r61 is rule 8.11-units/failed[modules[1]]
(define-fun r61-applies () Bool (and (> x16 1.0) (= x1 1) (or (= x25 1) (= x25 2))))
; r63 is rule 8.11-units/others[modules[1]]
(define-fun r63-applies () Bool (and (> x16 1.0) (= x1 1) (or (= x25 4) (= x25 5))))
; r75 is rule 8.12-units/affected[modules[1]]
(define-fun r75-applies () Bool (and (> x16 1.0) (= x1 1) (= x25 3)))
(define-fun q10-silent () Bool (and q10-asked (and (not r24-applies) (not r26-applies) (not r38-applies) (not r61-applies) (not r63-applies) (not r75-applies))))
(define-fun q10-contradictory () Bool (and q10-asked (and (or r24-applies r61-applies) (or r26-applies r38-applies r63-applies r75-applies))))
(define-fun q10-settled () Bool (and q10-asked (not q10-silent) (not q10-contradictory)))
; q11 is modules[0].mark_rule (whether the mark of a unit that counts is capped at the minimum pass mark)
(define-fun q11-asked () Bool (and x12 x20 (not (= x19 0))))
; r27 is rule 8.7-cap/capped[modules[0]]
(define-fun r27-applies () Bool (and (= x1 0) (or (= x19 1) (= x19 2) (= x19 4) (= x19 5))))
; r29 is rule 8.7-cap/affected-too[modules[0]]
(define-fun r29-applies () Bool (and (= x1 0) (and (= x31 0) d1 (= x19 3))))
; d12 is modules[0].first_time
(define-fun d12 () Bool (= x18 0.0))
; r39 is rule 8.8-mark/first[modules[0]]
(define-fun r39-applies () Bool (and (= x1 0) (and (= x19 3) d12)))
; r41 is rule 8.8-mark/later[modules[0]]
(define-fun r41-applies () Bool (and (= x1 0) (and (= x19 3) (not d12) (= x32 1))))
; r64 is rule 8.11-cap/capped[modules[0]]
(define-fun r64-applies () Bool (and (= x1 1) (and (or (= x19 1) (= x19 2) (= x19 4) (= x19 5)) x21)))
; r66 is rule 8.11-cap/affected-too[modules[0]]
(define-fun r66-applies () Bool (and (= x1 1) (and (= x31 0) d1 (= x19 3) x21)))
; r76 is rule 8.12-mark/first[modules[0]]
(define-fun r76-applies () Bool (and (= x1 1) (and (= x19 3) d12)))
; r78 is rule 8.12-mark/later[modules[0]]
(define-fun r78-applies () Bool (and (= x1 1) (and (= x19 3) (not d12) (= x32 1))))
(define-fun q11-silent () Bool (and q11-asked (and (not r27-applies) (not r29-applies) (not r39-applies) (not r41-applies) (not r64-applies) (not r66-applies) (not r76-applies) (not r78-applies))))
(define-fun q11-contradictory () Bool (and q11-asked (and (or r39-applies r41-applies r76-applies r78-applies) (or r27-applies r29-applies r64-applies r66-applies))))
(define-fun q11-settled () Bool (and q11-asked (not q11-silent) (not q11-contradictory)))
; q12 is modules[1].mark_rule (whether the mark of a unit that counts is capped at the minimum pass mark)
(define-fun q12-asked () Bool (and (> x16 1.0) (and x12 x26 (not (= x25 0)))))
; r28 is rule 8.7-cap/capped[modules[1]]
(define-fun r28-applies () Bool (and (> x16 1.0) (= x1 0) (or (= x25 1) (= x25 2) (= x25 4) (= x25 5))))
; r30 is rule 8.7-cap/affected-too[modules[1]]
(define-fun r30-applies () Bool (and (> x16 1.0) (= x1 0) (and (= x31 0) d1 (= x25 3))))
; d13 is modules[1].first_time
(define-fun d13 () Bool (= x24 0.0))
; r40 is rule 8.8-mark/first[modules[1]]
(define-fun r40-applies () Bool (and (> x16 1.0) (= x1 0) (and (= x25 3) d13)))
; r42 is rule 8.8-mark/later[modules[1]]
(define-fun r42-applies () Bool (and (> x16 1.0) (= x1 0) (and (= x25 3) (not d13) (= x32 1))))
; r65 is rule 8.11-cap/capped[modules[1]]
(define-fun r65-applies () Bool (and (> x16 1.0) (= x1 1) (and (or (= x25 1) (= x25 2) (= x25 4) (= x25 5)) x27)))
; r67 is rule 8.11-cap/affected-too[modules[1]]
(define-fun r67-applies () Bool (and (> x16 1.0) (= x1 1) (and (= x31 0) d1 (= x25 3) x27)))
; r77 is rule 8.12-mark/first[modules[1]]
(define-fun r77-applies () Bool (and (> x16 1.0) (= x1 1) (and (= x25 3) d13)))
; r79 is rule 8.12-mark/later[modules[1]]
(define-fun r79-applies () Bool (and (> x16 1.0) (= x1 1) (and (= x25 3) (not d13) (= x32 1))))
(define-fun q12-silent () Bool (and q12-asked (and (not r28-applies) (not r30-applies) (not r40-applies) (not r42-applies) (not r65-applies) (not r67-applies) (not r77-applies) (not r79-applies))))
(define-fun q12-contradictory () Bool (and q12-asked (and (or r40-applies r42-applies r77-applies r79-applies) (or r28-applies r30-applies r65-applies r67-applies))))
(define-fun q12-settled () Bool (and q12-asked (not q12-silent) (not q12-contradictory)))
; q13 is modules[0].pass_needed (whether the unit has to be passed for progression)
(define-fun q13-asked () Bool (and x12 (= x19 5)))
; r33 is rule 8.7-pass/not-needed[modules[0]]
(define-fun r33-applies () Bool (= x1 0))
; r70 is rule 8.11-engage/not-needed[modules[0]]
(define-fun r70-applies () Bool (= x1 1))
(define-fun q13-silent () Bool (and q13-asked (and (not r33-applies) (not r70-applies))))
(define-fun q13-settled () Bool (and q13-asked (not q13-silent)))
; q14 is modules[1].pass_needed (whether the unit has to be passed for progression)
(define-fun q14-asked () Bool (and (> x16 1.0) (and x12 (= x25 5))))
; r34 is rule 8.7-pass/not-needed[modules[1]]
(define-fun r34-applies () Bool (and (> x16 1.0) (= x1 0)))
; r71 is rule 8.11-engage/not-needed[modules[1]]
(define-fun r71-applies () Bool (and (> x16 1.0) (= x1 1)))
(define-fun q14-silent () Bool (and q14-asked (and (not r34-applies) (not r71-applies))))
(define-fun q14-settled () Bool (and q14-asked (not q14-silent)))
; q15 is modules[0].credit_open (whether the student may be assessed in the unit and have its credit)
(define-fun q15-asked () Bool (and x12 (= x19 5)))
(define-fun q15-silent () Bool (and q15-asked (and (not r33-applies) (not r70-applies))))
(define-fun q15-settled () Bool (and q15-asked (not q15-silent)))
; q16 is modules[1].credit_open (whether the student may be assessed in the unit and have its credit)
(define-fun q16-asked () Bool (and (> x16 1.0) (and x12 (= x25 5))))
(define-fun q16-silent () Bool (and q16-asked (and (not r34-applies) (not r71-applies))))
(define-fun q16-settled () Bool (and q16-asked (not q16-silent)))
; q17 is modules[0].counts (whether credit and mark of the unit count towards the programme)
(define-fun q17-asked () Bool (and x12 (= x19 5)))
; r35 is rule 8.7-count/outside[modules[0]]
(define-fun r35-applies () Bool (= x1 0))
; r72 is rule 8.11-count/outside[modules[0]]
(define-fun r72-applies () Bool (= x1 1))
(define-fun q17-silent () Bool (and q17-asked (and (not r35-applies) (not r72-applies))))
(define-fun q17-settled () Bool (and q17-asked (not q17-silent)))
; q18 is modules[1].counts (whether credit and mark of the unit count towards the programme)
(define-fun q18-asked () Bool (and (> x16 1.0) (and x12 (= x25 5))))
; r36 is rule 8.7-count/outside[modules[1]]
(define-fun r36-applies () Bool (and (> x16 1.0) (= x1 0)))
; r73 is rule 8.11-count/outside[modules[1]]
(define-fun r73-applies () Bool (and (> x16 1.0) (= x1 1)))
(define-fun q18-silent () Bool (and q18-asked (and (not r36-applies) (not r73-applies))))
(define-fun q18-settled () Bool (and q18-asked (not q18-silent)))
; q19 is visa_load (whether the units keep the visa, as far as the incomplete copy tells)
(define-fun q19-asked () Bool (and x12 x2))
; r80 is rule 8.13/empty-block
(define-fun r80-applies () Bool (not (and (not (= x14 0.0)) (not (= x15 0.0)))))
(define-fun q19-silent () Bool (and q19-asked (not r80-applies)))
(define-fun q19-settled () Bool (and q19-asked (not q19-silent)))
; q20 is modules[0].engagement (what of the unit the student engages with)
(define-fun q20-asked () Bool (and x12 (not (= x19 0))))
; r81 is rule 8.14/board[modules[0]]
(define-fun r81-applies () Bool true)
(define-fun q20-r81-1-speaks () Bool (and r81-applies (not d4)))
(define-fun q20-silent () Bool (and q20-asked (not q20-r81-1-speaks)))
(define-fun q20-contradictory () Bool (and q20-asked (and q20-r81-1-speaks d4)))
(define-fun q20-settled () Bool (and q20-asked (not q20-silent) (not q20-contradictory)))
; q21 is modules[1].engagement (what of the unit the student engages with)
(define-fun q21-asked () Bool (and (> x16 1.0) (and x12 (not (= x25 0)))))
; r82 is rule 8.14/board[modules[1]]
(define-fun r82-applies () Bool (> x16 1.0))
(define-fun q21-r82-1-speaks () Bool (and r82-applies (not d5)))
(define-fun q21-silent () Bool (and q21-asked (not q21-r82-1-speaks)))
(define-fun q21-contradictory () Bool (and q21-asked (and q21-r82-1-speaks d5)))
(define-fun q21-settled () Bool (and q21-asked (not q21-silent) (not q21-contradictory)))
; q22 is keep_in_contact (keep in regular contact with the faculty and attend what it requires)
; r83 is rule 8.15/contact
(define-fun r83-applies () Bool x12)
; r87 is rule 8.17/contact
(define-fun r87-applies () Bool (and x12 x2))
(define-fun q22-silent () Bool (and (not r83-applies) (not r87-applies)))
(define-fun q22-settled () Bool (not q22-silent))
; q23 is fee_charged (whether a fee is charged)
; r85 is rule 8.16/severe
(define-fun r85-applies () Bool (and (= x10 2) d2))
; r84 is rule 8.16/usual
(define-fun r84-applies () Bool true)
(define-fun r84-live () Bool (and r84-applies (not r85-applies)))
(define-fun q23-r84-1-prevails-left1 () Bool (not r85-applies))
(define-fun q23-r84-1-prevails () Bool (and r84-live (or q23-r84-1-prevails-left1 (not r85-applies))))
(define-fun q23-r84-1-prevails-word0 () Bool (not q23-r84-1-prevails-left1))
(define-fun q23-r84-1-stronger-left1 () Bool (not r85-applies))
(define-fun q23-r84-1-stronger-meets () Bool (or q23-r84-1-prevails-word0 (and q23-r84-1-stronger-left1 q23-r84-1-prevails-left1)))
(define-fun q23-r84-1-stronger () Bool (and q23-r84-1-prevails (or q23-r84-1-stronger-meets (not r85-applies))))
(define-fun q23-r84-1-stronger-word0 () Bool (or (and q23-r84-1-stronger-meets q23-r84-1-prevails-word0) (and (not q23-r84-1-stronger-meets) (and q23-r84-1-prevails-left1 (not q23-r84-1-stronger-left1)))))
(define-fun q23-r84-1-stronger-word1 () Bool (and q23-r84-1-stronger-meets q23-r84-1-prevails-left1))
(define-fun q23-silent () Bool (and x12 (and (not q23-r84-1-stronger) (not r85-applies))))
(define-fun q23-contradictory () Bool (and x12 (and (and q23-r84-1-stronger (not q23-r84-1-stronger-word0)) (or (and q23-r84-1-stronger (not q23-r84-1-stronger-word1)) r85-applies))))
(define-fun q23-settled () Bool (and x12 (not q23-silent) (not q23-contradictory)))
; q24 is monitor_attendance (monitor attendance every month)
; r86 is rule 8.17/monitored
(define-fun r86-applies () Bool (and x12 x2))
(define-fun q24-silent () Bool (not r86-applies))
(define-fun q24-settled () Bool (not q24-silent))
(declare-const x8-step Int)  ; steps of years_for_failure
(declare-const x9-step Int)  ; steps of years_for_circumstances
(declare-const x14-step Int)  ; steps of units_in_first_block
(declare-const x15-step Int)  ; steps of units_in_second_block
(declare-const x16-step Int)  ; steps of modules
(declare-const x18-step Int)  ; steps of modules[0].attempts_failed
(declare-const x24-step Int)  ; steps of modules[1].attempts_failed
(assert (<= 0 x1 1))
(assert (<= 0 x5 2))
(assert (<= 0.0 x6))
(assert (<= 0.0 x7))
(assert (and (<= 0.0 x8) (<= x8 3.0)))
(assert (and (<= 0.0 x9) (<= x9 3.0)))
(assert (<= 0 x10 2))
(assert (<= 0 x13 3))
(assert (and (<= 0.0 x14) (<= x14 12.0)))
(assert (and (<= 0.0 x15) (<= x15 12.0)))
(assert (and (<= 1.0 x16) (<= x16 2.0)))
(assert (<= 0.0 x17))
(assert (and (<= 0.0 x18) (<= x18 4.0)))
(assert (<= 0 x19 5))
(assert (<= 0.0 x23))
(assert (and (<= 0.0 x24) (<= x24 4.0)))
(assert (<= 0 x25 5))
(assert (<= 0 x29 2))
(assert (<= 0 x30 1))
(assert (<= 0 x31 1))
(assert (<= 0 x32 1))
(assert (= x8 (* 1.0 (to_real x8-step))))
(assert (= x9 (* 1.0 (to_real x9-step))))
(assert (= x14 (* 1.0 (to_real x14-step))))
(assert (= x15 (* 1.0 (to_real x15-step))))
(assert (= x16 (+ 1.0 (* 1.0 (to_real x16-step)))))
(assert (= x18 (* 1.0 (to_real x18-step))))
(assert (= x24 (* 1.0 (to_real x24-step))))
(assert (not (and d3 (not d1) (not d2))))
(assert (and (not (and (= x19 1) (not (>= x18 1.0)))) (not (and (and (> x16 1.0) (= x25 1)) (not (>= x24 1.0))))))
(assert (not (and (not d1) (not (and (not (or (= x19 4) (= x19 5))) (not (and (> x16 1.0) (or (= x25 4) (= x25 5)))))))))
(assert (and q4-counts (or (not q4-found) (or (and (not q4-value) q4-turn0) (and q4-value q4-turn1)))))
(assert (and q5-counts (or (not q5-found) (or (and (not q5-value) q5-turn0) (and q5-value q5-turn1)))))
(check-sat)
