; policy senate-regulation-6, edition undated, sha256 a72ac488e9cd702119340019623eb213daf04700c8da4d30dae2d04cb222194f
; sat: some case lies within all ranges and steps and meets every assumption
; run: z3 policy.smt2
(declare-const x1 Int)  ; award: 0 ma, 1 msc, 2 llm, 3 mem, 4 med, 5 mba, 6 mres, 7 other (award the student is registered for)
(declare-const x2 Int)  ; stage: 0 after_first_attempt, 1 after_reassessment (point at which the student is considered)
(declare-const x3 Real)  ; taught_credits (credits of the taught component)
(declare-const x4 Real)  ; failed_first (taught credits failed at the first attempt)
(declare-const x5 Real)  ; failed_after (taught credits still failed after reassessment)
(declare-const x6 Int)  ; lowest_mark, times 200 (lowest mark of a taught module after reassessment)
(declare-const x7 Bool)  ; project_below_40 (the dissertation or project has been marked below 40)
(declare-const x8 Bool)  ; intermediate_award_provided (the programme specification provides an intermediate award)
(declare-const x9 Real)  ; intermediate_award_credits (credits that the intermediate award needs)
(declare-const x10 Bool)  ; award_reachable (the award could still be met after successful reassessment)
(declare-const x11 Bool)  ; resit_taken (the component has been taken again)
(declare-const x12 Int)  ; first_mark, times 200 (mark of the component at the first attempt)
(declare-const x13 Int)  ; resit_mark, times 200 (mark of the component when taken again, before any cap)
(declare-const x14 Bool)  ; project_failed (the dissertation or project has been completed and failed)
(declare-const x15 Int)  ; project: 0 desk_based, 1 practical, 2 in_residence (kind of dissertation or project)
(declare-const x16 Bool)  ; resubmitted (the dissertation or project has already been resubmitted once)
(declare-const x17 Bool)  ; failure_in_writing (the written work was not good enough)
(declare-const x18 Int)  ; laboratory_failure: 0 no_failure, 1 repeatable_work, 2 unrepeatable_work (failure in laboratory or field work, and whether that work can be repeated)
(declare-const x19 Bool)  ; alternative_possible (an alternative reassessment is possible)
(declare-const x20 Int)  ; see_6_27: 0 all_practical_work, 1 only_what_6_27_covers (whether all practical work leaves 6.26, or only what 6.27 deals with)
(declare-const x21 Int)  ; any_module: 0 taught_modules, 1 every_module (whether `any module mark` looks at the dissertation or project too)
(declare-const x22 Int)  ; winning_back: 0 on_first_results_only, 1 again_after_reassessment (whether the test of winning back enough credits is put again after the re-sits)
; q1 is component_mark (mark of the component that counts)
; r1 is rule 6.23-2/higher
; d1 is capped_resit_mark
(define-fun d1 () Int (ite (<= x13 10000) x13 10000))
; q2 is reassessable (taught credits the student is entitled to take again)
(define-fun q2-asked () Bool (= x2 0))
; r2 is rule 6.24/limit
; d2 is allowance
(define-fun d2 () Real (ite (<= (* (/ 1.0 2.0) x3) 60.0) (* (/ 1.0 2.0) x3) 60.0))
; d6 is named_award
(define-fun d6 () Bool (or (= x1 0) (= x1 1) (= x1 2) (= x1 3) (= x1 4) (= x1 5)))
; d12 is bands_adopted
(define-fun d12 () Bool (= x1 6))
; d7 is bands_apply
(define-fun d7 () Bool (not (and (not d6) (not d12))))
; r8 is rule 6.29-A1/resits
(define-fun r8-applies () Bool (and d7 (<= x4 30.0)))
; r11 is rule 6.29-B1/resits
(define-fun r11-applies () Bool (and d7 (and (<= 31.0 x4) (<= x4 45.0))))
; r14 is rule 6.29-C1/resits
(define-fun r14-applies () Bool (and d7 (and (<= 46.0 x4) (<= x4 60.0))))
; d9 is redeemable
(define-fun d9 () Real (ite (<= x4 d2) x4 d2))
; d10 is cannot_redeem
(define-fun d10 () Bool (< (+ x3 (* (- 1.0) x4) d9) x9))
; d11 is still_short
(define-fun d11 () Bool (and (= x22 1) (= x2 1) (< (+ x3 (* (- 1.0) x5)) x9)))
; r19 is rule 6.29-D2/ends
(define-fun r19-applies () Bool (and d7 (and (> x4 60.0) (not (and x8 (not d10) (not d11))))))
; r18 is rule 6.29-D1/resits
(define-fun r18-applies () Bool (and d7 (and (> x4 60.0) x8 (= x2 0))))
(define-fun r18-live () Bool (and r18-applies (not r19-applies)))
(define-fun q2-r8-1-prevails-most0 () Real (ite (> x4 d2) d2 x4))
(define-fun q2-r11-1-prevails-most0 () Real (ite (> x4 d2) d2 x4))
(define-fun q2-r14-1-prevails-most0 () Real (ite (> x4 d2) d2 x4))
(define-fun q2-r18-1-prevails-most0 () Real (ite (> x4 d2) d2 x4))
(define-fun q2-contradictory () Bool (and q2-asked (or (and r8-applies (not (<= q2-r8-1-prevails-most0 d2))) (and r11-applies (not (<= q2-r11-1-prevails-most0 d2))) (and r14-applies (not (<= q2-r14-1-prevails-most0 d2))) (and r18-live (not (<= q2-r18-1-prevails-most0 d2))) (and r8-applies r11-applies (not (= q2-r8-1-prevails-most0 q2-r11-1-prevails-most0))) (and r8-applies r14-applies (not (= q2-r8-1-prevails-most0 q2-r14-1-prevails-most0))) (and r8-applies r18-live (not (= q2-r8-1-prevails-most0 q2-r18-1-prevails-most0))) (and r11-applies r14-applies (not (= q2-r11-1-prevails-most0 q2-r14-1-prevails-most0))) (and r11-applies r18-live (not (= q2-r11-1-prevails-most0 q2-r18-1-prevails-most0))) (and r14-applies r18-live (not (= q2-r14-1-prevails-most0 q2-r18-1-prevails-most0))))))
(define-fun q2-settled () Bool (and q2-asked (not q2-contradictory)))
(define-fun q2-known () Bool (and q2-settled (or (or (and r8-applies (and (<= q2-r8-1-prevails-most0 d2) (or (not r11-applies) (= q2-r8-1-prevails-most0 q2-r11-1-prevails-most0)) (or (not r14-applies) (= q2-r8-1-prevails-most0 q2-r14-1-prevails-most0)) (or (not r18-live) (= q2-r8-1-prevails-most0 q2-r18-1-prevails-most0)))) (and r11-applies (and (<= q2-r11-1-prevails-most0 d2) (or (not r8-applies) (= q2-r11-1-prevails-most0 q2-r8-1-prevails-most0)) (or (not r14-applies) (= q2-r11-1-prevails-most0 q2-r14-1-prevails-most0)) (or (not r18-live) (= q2-r11-1-prevails-most0 q2-r18-1-prevails-most0)))) (and r14-applies (and (<= q2-r14-1-prevails-most0 d2) (or (not r8-applies) (= q2-r14-1-prevails-most0 q2-r8-1-prevails-most0)) (or (not r11-applies) (= q2-r14-1-prevails-most0 q2-r11-1-prevails-most0)) (or (not r18-live) (= q2-r14-1-prevails-most0 q2-r18-1-prevails-most0)))) (and r18-live (and (<= q2-r18-1-prevails-most0 d2) (or (not r8-applies) (= q2-r18-1-prevails-most0 q2-r8-1-prevails-most0)) (or (not r11-applies) (= q2-r18-1-prevails-most0 q2-r11-1-prevails-most0)) (or (not r14-applies) (= q2-r18-1-prevails-most0 q2-r14-1-prevails-most0))))) (and (not (or r8-applies r11-applies r14-applies r18-live)) (not (< d2 0.0))))))
; q3 is project_route (what follows a failed dissertation or project)
; r5 is rule 6.26-2/practical
(define-fun r5-applies () Bool (and (= x15 1) (= x20 0)))
; r6 is rule 6.27/options
(define-fun r6-applies () Bool (= x15 2))
; r3 is rule 6.26-1/one
(define-fun r3-applies () Bool (not x16))
(define-fun r3-live () Bool (and r3-applies (not r5-applies) (not r6-applies)))
; r4 is rule 6.26-1/used
(define-fun r4-live () Bool (and x16 (not r5-applies) (not r6-applies)))
; d3 is resubmission_fits
; d4 is alternative_fits
; d5 is deemed_failed_fits
(define-fun d5 () Bool (= x18 2))
(define-fun q3-r6-1-speaks () Bool (and r6-applies (or x17 x19 d5)))
(define-fun q3-r3-1-prevails-left0 () Bool (or (not q3-r6-1-speaks) x17))
(define-fun q3-r3-1-prevails-left1 () Bool (or (not q3-r6-1-speaks) x19))
(define-fun q3-r3-1-prevails-left2 () Bool (or (not q3-r6-1-speaks) d5))
(define-fun q3-r3-1-prevails () Bool (and r3-live (or q3-r3-1-prevails-left0 (and (not q3-r6-1-speaks) (or q3-r3-1-prevails-left0 q3-r3-1-prevails-left1 q3-r3-1-prevails-left2)))))
(define-fun q3-r3-1-prevails-word1 () Bool (and (not q3-r3-1-prevails-left0) (and q3-r3-1-prevails-left1 (not q3-r3-1-prevails-left0))))
(define-fun q3-r3-1-prevails-word2 () Bool (and (not q3-r3-1-prevails-left0) (and q3-r3-1-prevails-left2 (not q3-r3-1-prevails-left0) (not q3-r3-1-prevails-left1))))
(define-fun q3-r4-1-prevails-left0 () Bool (or (not q3-r6-1-speaks) x17))
(define-fun q3-r4-1-prevails-left1 () Bool (or (not q3-r6-1-speaks) x19))
(define-fun q3-r4-1-prevails-left2 () Bool (or (not q3-r6-1-speaks) d5))
(define-fun q3-r4-1-prevails () Bool (and r4-live (or q3-r4-1-prevails-left2 (and (not q3-r6-1-speaks) (or q3-r4-1-prevails-left0 q3-r4-1-prevails-left1 q3-r4-1-prevails-left2)))))
(define-fun q3-r4-1-prevails-word0 () Bool (and (not q3-r4-1-prevails-left2) (and q3-r4-1-prevails-left0 (not q3-r4-1-prevails-left1) (not q3-r4-1-prevails-left2))))
(define-fun q3-r4-1-prevails-word1 () Bool (and (not q3-r4-1-prevails-left2) (and q3-r4-1-prevails-left1 (not q3-r4-1-prevails-left2))))
(define-fun q3-r3-1-stronger-left0 () Bool (or (not q3-r6-1-speaks) x17))
(define-fun q3-r3-1-stronger-left1 () Bool (or (not q3-r6-1-speaks) x19))
(define-fun q3-r3-1-stronger-left2 () Bool (or (not q3-r6-1-speaks) d5))
(define-fun q3-r3-1-stronger-meets () Bool (or (and q3-r3-1-stronger-left0 q3-r3-1-prevails-left0) (and q3-r3-1-stronger-left1 q3-r3-1-prevails-word1) (and q3-r3-1-stronger-left2 q3-r3-1-prevails-word2)))
(define-fun q3-r3-1-stronger () Bool (and q3-r3-1-prevails (or q3-r3-1-stronger-meets (and (not q3-r6-1-speaks) (or q3-r3-1-stronger-left0 q3-r3-1-stronger-left1 q3-r3-1-stronger-left2)))))
(define-fun q3-r3-1-stronger-word0 () Bool (or (and q3-r3-1-stronger-meets q3-r3-1-prevails-left0) (and (not q3-r3-1-stronger-meets) (or (and q3-r3-1-prevails-word1 q3-r3-1-stronger-left0 (not q3-r3-1-stronger-left1)) (and q3-r3-1-prevails-word2 q3-r3-1-stronger-left0 (not q3-r3-1-stronger-left1) (not q3-r3-1-stronger-left2))))))
(define-fun q3-r3-1-stronger-word1 () Bool (or (and q3-r3-1-stronger-meets q3-r3-1-prevails-word1) (and (not q3-r3-1-stronger-meets) (or (and q3-r3-1-prevails-left0 q3-r3-1-stronger-left1 (not q3-r3-1-stronger-left0)) (and q3-r3-1-prevails-word2 q3-r3-1-stronger-left1 (not q3-r3-1-stronger-left2))))))
(define-fun q3-r3-1-stronger-word2 () Bool (or (and q3-r3-1-stronger-meets q3-r3-1-prevails-word2) (and (not q3-r3-1-stronger-meets) (or (and q3-r3-1-prevails-left0 q3-r3-1-stronger-left2 (not q3-r3-1-stronger-left0) (not q3-r3-1-stronger-left1)) (and q3-r3-1-prevails-word1 q3-r3-1-stronger-left2 (not q3-r3-1-stronger-left1))))))
(define-fun q3-r4-1-stronger-left0 () Bool (and (or (not q3-r3-1-stronger) q3-r3-1-stronger-word0) (or (not q3-r6-1-speaks) x17)))
(define-fun q3-r4-1-stronger-left1 () Bool (and (or (not q3-r3-1-stronger) q3-r3-1-stronger-word1) (or (not q3-r6-1-speaks) x19)))
(define-fun q3-r4-1-stronger-left2 () Bool (and (or (not q3-r3-1-stronger) q3-r3-1-stronger-word2) (or (not q3-r6-1-speaks) d5)))
(define-fun q3-r4-1-stronger-meets () Bool (or (and q3-r4-1-stronger-left0 q3-r4-1-prevails-word0) (and q3-r4-1-stronger-left1 q3-r4-1-prevails-word1) (and q3-r4-1-stronger-left2 q3-r4-1-prevails-left2)))
(define-fun q3-r4-1-stronger () Bool (and q3-r4-1-prevails (or q3-r4-1-stronger-meets (and (not q3-r3-1-stronger) (not q3-r6-1-speaks) (or q3-r4-1-stronger-left0 q3-r4-1-stronger-left1 q3-r4-1-stronger-left2)))))
(define-fun q3-r4-1-stronger-word0 () Bool (or (and q3-r4-1-stronger-meets q3-r4-1-prevails-word0) (and (not q3-r4-1-stronger-meets) (or (and q3-r4-1-prevails-word1 q3-r4-1-stronger-left0 (not q3-r4-1-stronger-left1)) (and q3-r4-1-prevails-left2 q3-r4-1-stronger-left0 (not q3-r4-1-stronger-left1) (not q3-r4-1-stronger-left2))))))
(define-fun q3-r4-1-stronger-word1 () Bool (or (and q3-r4-1-stronger-meets q3-r4-1-prevails-word1) (and (not q3-r4-1-stronger-meets) (or (and q3-r4-1-prevails-word0 q3-r4-1-stronger-left1 (not q3-r4-1-stronger-left0)) (and q3-r4-1-prevails-left2 q3-r4-1-stronger-left1 (not q3-r4-1-stronger-left2))))))
(define-fun q3-r4-1-stronger-word2 () Bool (or (and q3-r4-1-stronger-meets q3-r4-1-prevails-left2) (and (not q3-r4-1-stronger-meets) (or (and q3-r4-1-prevails-word0 q3-r4-1-stronger-left2 (not q3-r4-1-stronger-left0) (not q3-r4-1-stronger-left1)) (and q3-r4-1-prevails-word1 q3-r4-1-stronger-left2 (not q3-r4-1-stronger-left1))))))
(define-fun q3-silent () Bool (and x14 (and (not q3-r3-1-stronger) (not q3-r4-1-stronger) (not q3-r6-1-speaks))))
(define-fun q3-contradictory () Bool (and x14 (and (or (and q3-r3-1-stronger (not q3-r3-1-stronger-word0)) (and q3-r4-1-stronger (not q3-r4-1-stronger-word0)) (and q3-r6-1-speaks (not x17))) (or (and q3-r3-1-stronger (not q3-r3-1-stronger-word1)) (and q3-r4-1-stronger (not q3-r4-1-stronger-word1)) (and q3-r6-1-speaks (not x19))) (or (and q3-r3-1-stronger (not q3-r3-1-stronger-word2)) (and q3-r4-1-stronger (not q3-r4-1-stronger-word2)) (and q3-r6-1-speaks (not d5))))))
(define-fun q3-settled () Bool (and x14 (not q3-silent) (not q3-contradictory)))
; q4 is progression (whether the student may go on to, or go on with, the dissertation or project)
; r7 is rule 6.29-A1/goes-on
(define-fun r7-applies () Bool (and d7 (<= x4 30.0)))
; d8 is below_40
(define-fun d8 () Bool (not (and (not (< x6 8000)) (not (and (= x21 1) x7)))))
; r9 is rule 6.29-A2/stopped
(define-fun r9-applies () Bool (and d7 (and (<= x4 30.0) (= x2 1) d8)))
; r10 is rule 6.29-B1/goes-on
(define-fun r10-applies () Bool (and d7 (and (<= 31.0 x4) (<= x4 45.0))))
; r12 is rule 6.29-B2/stopped
(define-fun r12-applies () Bool (and d7 (and (and (<= 31.0 x4) (<= x4 45.0)) (= x2 1) (not (and (not (> x5 30.0)) (not d8))))))
; r13 is rule 6.29-C1/waits
(define-fun r13-applies () Bool (and d7 (and (<= 46.0 x4) (<= x4 60.0))))
; r15 is rule 6.29-C2/allowed
(define-fun r15-applies () Bool (and d7 (and (and (<= 46.0 x4) (<= x4 60.0)) (= x2 1) (<= x5 30.0) (not d8))))
; r16 is rule 6.29-C3/stopped
(define-fun r16-applies () Bool (and d7 (and (and (<= 46.0 x4) (<= x4 60.0)) (= x2 1) (not (and (not (> x5 30.0)) (not d8))))))
; r17 is rule 6.29-D1/waits
(define-fun r17-applies () Bool (and d7 (> x4 60.0)))
; r20 is rule 6.30-2/out-of-reach
(define-fun r20-applies () Bool (and (= x1 6) (not x10)))
(define-fun q4-r9-1-prevails-left2 () Bool (not r20-applies))
(define-fun q4-r7-1-prevails-left1 () Bool (not r9-applies))
(define-fun q4-r7-1-prevails-left2 () Bool (and (not r9-applies) (not r20-applies)))
(define-fun q4-r7-1-prevails () Bool (and r7-applies (or q4-r7-1-prevails-left2 (not r9-applies))))
(define-fun q4-r7-1-prevails-word0 () Bool (and (not q4-r7-1-prevails-left2) (and (not q4-r7-1-prevails-left1) (not q4-r7-1-prevails-left2))))
(define-fun q4-r7-1-prevails-word1 () Bool (and (not q4-r7-1-prevails-left2) (and q4-r7-1-prevails-left1 (not q4-r7-1-prevails-left2))))
(define-fun q4-r12-1-prevails-left2 () Bool (not r20-applies))
(define-fun q4-r10-1-prevails-left1 () Bool (not r12-applies))
(define-fun q4-r10-1-prevails-left2 () Bool (and (not r12-applies) (not r20-applies)))
(define-fun q4-r10-1-prevails () Bool (and r10-applies (or q4-r10-1-prevails-left2 (not r12-applies))))
(define-fun q4-r10-1-prevails-word0 () Bool (and (not q4-r10-1-prevails-left2) (and (not q4-r10-1-prevails-left1) (not q4-r10-1-prevails-left2))))
(define-fun q4-r10-1-prevails-word1 () Bool (and (not q4-r10-1-prevails-left2) (and q4-r10-1-prevails-left1 (not q4-r10-1-prevails-left2))))
(define-fun q4-r15-1-prevails-left2 () Bool (not r20-applies))
(define-fun q4-r15-1-prevails-word1 () Bool (not q4-r15-1-prevails-left2))
(define-fun q4-r16-1-prevails-left2 () Bool (not r20-applies))
(define-fun q4-r13-1-prevails-left0 () Bool (not r15-applies))
(define-fun q4-r13-1-prevails-left1 () Bool (and (or (not r15-applies) q4-r15-1-prevails-word1) (not r16-applies)))
(define-fun q4-r13-1-prevails-left2 () Bool (and (or (not r15-applies) q4-r15-1-prevails-left2) (not r16-applies) (not r20-applies)))
(define-fun q4-r13-1-prevails () Bool (and r13-applies (or q4-r13-1-prevails-left1 (and (not r15-applies) (not r16-applies) (or q4-r13-1-prevails-left0 q4-r13-1-prevails-left1 q4-r13-1-prevails-left2)))))
(define-fun q4-r13-1-prevails-word0 () Bool (and (not q4-r13-1-prevails-left1) (and q4-r13-1-prevails-left0 (not q4-r13-1-prevails-left1))))
(define-fun q4-r13-1-prevails-word2 () Bool (and (not q4-r13-1-prevails-left1) (and q4-r13-1-prevails-left2 (not q4-r13-1-prevails-left1))))
(define-fun q4-r17-1-prevails-left2 () Bool (not r20-applies))
(define-fun q4-silent () Bool (and (not q4-r7-1-prevails) (not r9-applies) (not q4-r10-1-prevails) (not r12-applies) (not q4-r13-1-prevails) (not r15-applies) (not r16-applies) (not r17-applies) (not r20-applies)))
(define-fun q4-contradictory () Bool (and (or (and q4-r7-1-prevails (not q4-r7-1-prevails-word0)) (and q4-r10-1-prevails (not q4-r10-1-prevails-word0)) (and q4-r13-1-prevails (not q4-r13-1-prevails-word0)) r15-applies r17-applies) (or (and q4-r7-1-prevails (not q4-r7-1-prevails-word1)) r9-applies (and q4-r10-1-prevails (not q4-r10-1-prevails-word1)) r12-applies (and q4-r13-1-prevails (not q4-r13-1-prevails-left1)) (and r15-applies (not q4-r15-1-prevails-word1)) r16-applies) (or (and q4-r7-1-prevails (not q4-r7-1-prevails-left2)) r9-applies (and q4-r10-1-prevails (not q4-r10-1-prevails-left2)) r12-applies (and q4-r13-1-prevails (not q4-r13-1-prevails-word2)) (and r15-applies (not q4-r15-1-prevails-left2)) r16-applies r17-applies r20-applies)))
(define-fun q4-settled () Bool (and (not q4-silent) (not q4-contradictory)))
; q5 is course (what becomes of a student with more than 60 credits failed)
(define-fun q5-asked () Bool (and d7 (> x4 60.0)))
(define-fun q5-r18-2-prevails-left1 () Bool (not r19-applies))
(define-fun q5-r18-2-prevails () Bool (and r18-live (or q5-r18-2-prevails-left1 (not r19-applies))))
(define-fun q5-r18-2-prevails-word0 () Bool (not q5-r18-2-prevails-left1))
(define-fun q5-silent () Bool (and q5-asked (and (not q5-r18-2-prevails) (not r19-applies))))
(define-fun q5-contradictory () Bool (and q5-asked (and (and q5-r18-2-prevails (not q5-r18-2-prevails-word0)) (or (and q5-r18-2-prevails (not q5-r18-2-prevails-left1)) r19-applies))))
(define-fun q5-settled () Bool (and q5-asked (not q5-silent) (not q5-contradictory)))
(declare-const x6-step Int)  ; steps of lowest_mark
(declare-const x12-step Int)  ; steps of first_mark
(declare-const x13-step Int)  ; steps of resit_mark
; d2--1-1 is allowance times -1
(define-fun d2--1-1 () Real (let ((m (- 60.0))) (ite (>= (* (- (/ 1.0 2.0)) x3) m) (* (- (/ 1.0 2.0)) x3) m)))
(assert (<= 0 x1 7))
(assert (<= 0 x2 1))
(assert (<= 0.0 x3))
(assert (<= 0.0 x4))
(assert (<= 0.0 x5))
(assert (and (<= 0 x6) (<= x6 20000)))
(assert (<= 0.0 x9))
(assert (and (<= 0 x12) (<= x12 20000)))
(assert (and (<= 0 x13) (<= x13 20000)))
(assert (<= 0 x15 2))
(assert (<= 0 x18 2))
(assert (<= 0 x20 1))
(assert (<= 0 x21 1))
(assert (<= 0 x22 1))
(assert (= x6 (* 2 x6-step)))
(assert (= x12 (* 2 x12-step)))
(assert (= x13 (* 2 x13-step)))
(assert (<= x4 x3))
(assert (not (and (not (= x2 0)) (not (and (<= x5 x4) (>= x5 (+ x4 d2--1-1)))))))
(assert (not (and (not (= x2 0)) (not (>= x6 10000)) (not (> x5 0.0)))))
(check-sat)
