; policy postgraduate-assessment, edition undated, sha256 f98dbc077a71aa7d6480c30025c57caeb7930a9ae72b3f46f86eec7968cb680b
; with at most 2 modules and 2 components
; sat: some case lies within all ranges and steps and meets every assumption
; run: z3 policy.smt2
(declare-const x1 Int)  ; level: 0 undergraduate, 1 postgraduate (level of study)
(declare-const x2 Int)  ; stage: 0 after_first_attempt, 1 after_reassessment (point at which the student is considered)
(declare-const x3 Bool)  ; circumstances_accepted (exceptional or extenuating circumstances accepted)
(declare-const x4 Real)  ; earned_mark (mark that the work would earn on its merits)
(declare-const x5 Real)  ; days_late (days late)
(declare-const x6 Int)  ; attempt: 0 first, 1 second, 2 third (attempt that the work is for)
(declare-const x7 Bool)  ; part_time (part-time student)
(declare-const x8 Real)  ; credits_in_programme (credits of all taught modules of the programme)
(declare-const x9 Int)  ; degree: 0 masters, 1 pgdip, 2 pgcert (award the student is registered for)
(declare-const x10 Bool)  ; finished (all results are known)
(declare-const x11 Real)  ; average (overall average mark)
(declare-const x12 Real)  ; granted_credits (credits in which the student was let take a reassessment)
(declare-const x13 Real)  ; granted_third_credits (credits in which the student was let make a third attempt)
(declare-const x14 Int)  ; handed_in: 0 everything, 1 all_but_some, 2 nothing (modules of the semester for which work was handed in)
(declare-const x15 Real)  ; dissertation_attempts (attempts made at the dissertation or project)
(declare-const x16 Bool)  ; dissertation_failed (dissertation or project failed)
(declare-const x17 Real)  ; condoned_before (credits condoned earlier in the programme)
(declare-const x18 Real)  ; word_limit (words allowed)
(declare-const x19 Real)  ; word_count (words handed in)
(declare-const x20 Bool)  ; agreement (agreed beforehand by programme leader and module co-ordinator)
(declare-const x21 Bool)  ; good_cause (good or agreed cause)
(declare-const x22 Int)  ; diet: 0 first_diet, 1 second_diet (assessment diet)
(declare-const x23 Bool)  ; new_information (information that could not reasonably have been given to the board earlier and might have changed its decision)
(declare-const x24 Bool)  ; irregularity (material irregularity in the procedures or the assessment)
(declare-const x25 Bool)  ; disagreement (the student disagrees with the mark)
(declare-const x26 Real)  ; days_since_decision (days since the decision was received)
(declare-const x27 Real)  ; modules (taught modules)
(declare-const x28 Real)  ; modules[0].credits
(declare-const x29 Real)  ; modules[0].components
(declare-const x30 Real)  ; modules[0].components[0].weight (share in the module)
(declare-const x31 Real)  ; modules[0].components[0].first_mark (mark at the first attempt)
(declare-const x32 Bool)  ; modules[0].components[0].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x33 Real)  ; modules[0].components[0].mark_if_resat (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x34 Bool)  ; modules[0].components[0].pass_fail_failed (failed, and marked as pass or fail only)
(declare-const x35 Real)  ; modules[0].components[1].weight (share in the module)
(declare-const x36 Real)  ; modules[0].components[1].first_mark (mark at the first attempt)
(declare-const x37 Bool)  ; modules[0].components[1].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x38 Real)  ; modules[0].components[1].mark_if_resat (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x39 Bool)  ; modules[0].components[1].pass_fail_failed (failed, and marked as pass or fail only)
(declare-const x40 Bool)  ; modules[0].never_condoned (exempt from condonement by programme regulations)
(declare-const x41 Real)  ; modules[1].credits
(declare-const x42 Real)  ; modules[1].components
(declare-const x43 Real)  ; modules[1].components[0].weight (share in the module)
(declare-const x44 Real)  ; modules[1].components[0].first_mark (mark at the first attempt)
(declare-const x45 Bool)  ; modules[1].components[0].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x46 Real)  ; modules[1].components[0].mark_if_resat (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x47 Bool)  ; modules[1].components[0].pass_fail_failed (failed, and marked as pass or fail only)
(declare-const x48 Real)  ; modules[1].components[1].weight (share in the module)
(declare-const x49 Real)  ; modules[1].components[1].first_mark (mark at the first attempt)
(declare-const x50 Bool)  ; modules[1].components[1].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x51 Real)  ; modules[1].components[1].mark_if_resat (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x52 Bool)  ; modules[1].components[1].pass_fail_failed (failed, and marked as pass or fail only)
(declare-const x53 Bool)  ; modules[1].never_condoned (exempt from condonement by programme regulations)
(declare-const x54 Int)  ; condoned_counts: 0 as_failed, 1 as_passed (whether a condoned fail counts as passed where `all modules` are asked for)
(declare-const x55 Int)  ; counted_first: 0 condonement_first, 1 threshold_first (whether a module that may be condoned is left out before the third is counted)
(declare-const x56 Int)  ; breach: 0 by_what_was_failed, 1 by_what_was_granted (whether the thresholds are breached by what was failed or by what was granted)
(declare-const x57 Int)  ; any_module: 0 for_none_of_them, 1 for_one_of_them (whether not submitting `for any module` means for none of them, or for one)
(declare-const x58 Int)  ; one_module: 0 one_at_a_time, 1 one_in_all (whether `one failed module` means one whenever a board meets, or one in the whole programme)
(declare-const x59 Int)  ; achieved: 0 at_the_reassessment, 1 at_either_attempt (whether the 45 may have been achieved at the first attempt)
(declare-const x60 Int)  ; ceiling_for: 0 part_time_only, 1 everyone (whether the 20 credits across the programme bind part-time students only)
(declare-const x61 Int)  ; excuse: 0 one_is_enough, 1 both_are_needed (whether agreement or good cause is enough, or both are needed)
; q1 is pass_mark (mark at which a module is passed)
; r1 is rule PASS-1/mark
(define-fun r1-applies () Bool true)
(define-fun q1-silent () Bool (not r1-applies))
(define-fun q1-settled () Bool (not q1-silent))
; q2 is modules[0].module_result (whether the module is passed)
; d3 is modules[0].failed_first
(define-fun d3 () Bool (not (and (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 50.0)) (and (and (not (< x31 40.0)) (not x34)) (not (and (> x29 1.0) (not (and (not (< x36 40.0)) (not x39)))))))))
; d5 is modules[0].resat
(define-fun d5 () Bool (and (= x2 1) d3 (not (and (not x32) (not (and (> x29 1.0) x37))))))
; d7 is #1
; d8 is #2
(define-fun d8 () Bool (and (> x29 1.0) x37))
; d9 is #3
(define-fun d9 () Real (+ (ite x32 (let ((w x30) (t (ite x32 x33 0.0))) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0) (ite d8 (let ((w x35) (t (ite x37 x38 0.0))) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)))
; d10-50-1 is #4 times 50
(define-fun d10-50-1 () Real (+ (ite x32 (* 50.0 x30) 0.0) (ite d8 (* 50.0 x35) 0.0)))
; d10 is #4
(define-fun d10 () Real (+ (ite x32 x30 0.0) (ite d8 x35 0.0)))
; r2 is rule PASS-1/below[modules[0]]
(define-fun r2-applies-known () Bool (or (ite d5 (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) true) (and (ite d5 (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) true) (not (ite d5 (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true) (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 50.0))))))
(define-fun r2-applies () Bool (ite d5 (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true) (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 50.0)))
(define-fun r2-live-known () Bool (or r2-applies-known (and r2-applies-known (not r2-applies))))
; d19 is modules[0].components[0].latest_mark
(define-fun d19 () Real (ite (and (= x2 1) d3) (ite x32 x33 x31) x31))
; d20 is modules[0].components[1].latest_mark
(define-fun d20 () Real (ite (and (= x2 1) d3) (ite x37 x38 x36) x36))
; d23 is modules[0].failed_again
(define-fun d23 () Bool (and d5 (not (and (not (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true)) (and (and (not (< d19 40.0)) (not (and x34 (not x32)))) (not (and (> x29 1.0) (not (and (not (< d20 40.0)) (not (and x39 (not x37))))))))))))
(define-fun d23-known () Bool (or (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true)) (not (and (and (not (< d19 40.0)) (not (and x34 (not x32)))) (not (and (> x29 1.0) (not (and (not (< d20 40.0)) (not (and x39 (not x37)))))))))) (and (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true)) (not (and (and (not (< d19 40.0)) (not (and x34 (not x32)))) (not (and (> x29 1.0) (not (and (not (< d20 40.0)) (not (and x39 (not x37)))))))))) (and (not (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true)) (and (and (not (< d19 40.0)) (not (and x34 (not x32)))) (not (and (> x29 1.0) (not (and (not (< d20 40.0)) (not (and x39 (not x37)))))))))) (not d5)))
; d25 is modules[0].failed
(define-fun d25 () Bool (ite d5 d23 d3))
(define-fun d25-known () Bool (ite d5 d23-known true))
; r4 is rule PASS-2/component[modules[0]]
(define-fun r4-applies-known () Bool (or d25-known (and d25-known (not d25))))
(define-fun r4-applies () Bool d25)
(define-fun r4-live-known () Bool (or r4-applies-known (and r4-applies-known (not r4-applies))))
; r6 is rule PASS-2/both[modules[0]]
(define-fun r6-applies-known () Bool (or d25-known (and d25-known d25)))
(define-fun r6-applies () Bool (not d25))
(define-fun r6-live-known () Bool (or r6-applies-known (and r6-applies-known (not r6-applies))))
; r31 is rule REAS-5b/alone[modules[0]]
(define-fun r31-applies-known () Bool (or (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (not (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true))) (or (not d5) (not (= (+ (ite x32 1.0 0.0) (ite (and (> x29 1.0) x37) 1.0 0.0)) 1.0)))) (and (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (not (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true))) (or (not d5) (not (= (+ (ite x32 1.0 0.0) (ite (and (> x29 1.0) x37) 1.0 0.0)) 1.0)))) (not (and d5 (= (+ (ite x32 1.0 0.0) (ite (and (> x29 1.0) x37) 1.0 0.0)) 1.0) (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true))))))
(define-fun r31-applies () Bool (and d5 (= (+ (ite x32 1.0 0.0) (ite (and (> x29 1.0) x37) 1.0 0.0)) 1.0) (ite (not (and (not x32) (not d8))) (< d9 d10-50-1) true)))
(define-fun r31-live-known () Bool (or r31-applies-known (and r31-applies-known (not r31-applies))))
(define-fun q2-blind () Bool (or (not r2-live-known) (not r4-live-known) (not r6-live-known) (not r31-live-known)))
(define-fun q2-silent () Bool (and (not q2-blind) (and (not r2-applies) (not r4-applies) (not r6-applies) (not r31-applies))))
(define-fun q2-contradictory () Bool (and (not q2-blind) (and r6-applies (or r2-applies r4-applies r31-applies))))
(define-fun q2-settled () Bool (and (not q2-blind) (not q2-silent) (not q2-contradictory)))
; q3 is modules[1].module_result (whether the module is passed)
(define-fun q3-asked () Bool (> x27 1.0))
; d4 is modules[1].failed_first
(define-fun d4 () Bool (not (and (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 50.0)) (and (and (not (< x44 40.0)) (not x47)) (not (and (> x42 1.0) (not (and (not (< x49 40.0)) (not x52)))))))))
; d6 is modules[1].resat
(define-fun d6 () Bool (and (= x2 1) d4 (not (and (not x45) (not (and (> x42 1.0) x50))))))
; d12 is #5
; d13 is #6
(define-fun d13 () Bool (and (> x42 1.0) x50))
; d14 is #7
(define-fun d14 () Real (+ (ite x45 (let ((w x43) (t (ite x45 x46 0.0))) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0) (ite d13 (let ((w x48) (t (ite x50 x51 0.0))) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)))
; d15-50-1 is #8 times 50
(define-fun d15-50-1 () Real (+ (ite x45 (* 50.0 x43) 0.0) (ite d13 (* 50.0 x48) 0.0)))
; d15 is #8
(define-fun d15 () Real (+ (ite x45 x43 0.0) (ite d13 x48 0.0)))
; r3 is rule PASS-1/below[modules[1]]
(define-fun r3-applies-known () Bool (or (ite d6 (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) true) (and (ite d6 (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) true) (not (ite d6 (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true) (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 50.0)))) (not (> x27 1.0))))
(define-fun r3-applies () Bool (and (> x27 1.0) (ite d6 (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true) (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 50.0))))
(define-fun r3-live-known () Bool (or r3-applies-known (and r3-applies-known (not r3-applies))))
; d21 is modules[1].components[0].latest_mark
(define-fun d21 () Real (ite (and (= x2 1) d4) (ite x45 x46 x44) x44))
; d22 is modules[1].components[1].latest_mark
(define-fun d22 () Real (ite (and (= x2 1) d4) (ite x50 x51 x49) x49))
; d24 is modules[1].failed_again
(define-fun d24 () Bool (and d6 (not (and (not (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true)) (and (and (not (< d21 40.0)) (not (and x47 (not x45)))) (not (and (> x42 1.0) (not (and (not (< d22 40.0)) (not (and x52 (not x50))))))))))))
(define-fun d24-known () Bool (or (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true)) (not (and (and (not (< d21 40.0)) (not (and x47 (not x45)))) (not (and (> x42 1.0) (not (and (not (< d22 40.0)) (not (and x52 (not x50)))))))))) (and (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true)) (not (and (and (not (< d21 40.0)) (not (and x47 (not x45)))) (not (and (> x42 1.0) (not (and (not (< d22 40.0)) (not (and x52 (not x50)))))))))) (and (not (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true)) (and (and (not (< d21 40.0)) (not (and x47 (not x45)))) (not (and (> x42 1.0) (not (and (not (< d22 40.0)) (not (and x52 (not x50)))))))))) (not d6)))
; d26 is modules[1].failed
(define-fun d26 () Bool (ite d6 d24 d4))
(define-fun d26-known () Bool (ite d6 d24-known true))
; r5 is rule PASS-2/component[modules[1]]
(define-fun r5-applies-known () Bool (or d26-known (and d26-known (not d26)) (not (> x27 1.0))))
(define-fun r5-applies () Bool (and (> x27 1.0) d26))
(define-fun r5-live-known () Bool (or r5-applies-known (and r5-applies-known (not r5-applies))))
; r7 is rule PASS-2/both[modules[1]]
(define-fun r7-applies-known () Bool (or d26-known (and d26-known d26) (not (> x27 1.0))))
(define-fun r7-applies () Bool (and (> x27 1.0) (not d26)))
(define-fun r7-live-known () Bool (or r7-applies-known (and r7-applies-known (not r7-applies))))
; r32 is rule REAS-5b/alone[modules[1]]
(define-fun r32-applies-known () Bool (or (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (not (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true))) (or (not d6) (not (= (+ (ite x45 1.0 0.0) (ite (and (> x42 1.0) x50) 1.0 0.0)) 1.0)))) (and (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (not (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true))) (or (not d6) (not (= (+ (ite x45 1.0 0.0) (ite (and (> x42 1.0) x50) 1.0 0.0)) 1.0)))) (not (and d6 (= (+ (ite x45 1.0 0.0) (ite (and (> x42 1.0) x50) 1.0 0.0)) 1.0) (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true)))) (not (> x27 1.0))))
(define-fun r32-applies () Bool (and (> x27 1.0) (and d6 (= (+ (ite x45 1.0 0.0) (ite (and (> x42 1.0) x50) 1.0 0.0)) 1.0) (ite (not (and (not x45) (not d13))) (< d14 d15-50-1) true))))
(define-fun r32-live-known () Bool (or r32-applies-known (and r32-applies-known (not r32-applies))))
(define-fun q3-blind () Bool (and q3-asked (or (not r3-live-known) (not r5-live-known) (not r7-live-known) (not r32-live-known))))
(define-fun q3-silent () Bool (and (and q3-asked (not q3-blind)) (and (not r3-applies) (not r5-applies) (not r7-applies) (not r32-applies))))
(define-fun q3-contradictory () Bool (and (and q3-asked (not q3-blind)) (and r7-applies (or r3-applies r5-applies r32-applies))))
(define-fun q3-settled () Bool (and (and q3-asked (not q3-blind)) (not q3-silent) (not q3-contradictory)))
; q4 is award_class (class of the award that the student is eligible for)
; q15 is modules[0].carried (whether the failed module is condoned, compensated or carried)
; d27 is failed_credits
(define-fun d27 () Real (+ (ite d3 x28 0.0) (ite (and (> x27 1.0) d4) x41 0.0)))
; d28 is big_failure
(define-fun d28 () Bool (> d27 20.0))
; d29 is used_up
(define-fun d29 () Bool (and (= x58 1) (> x17 0.0)))
; r36 is rule COND-1/may[modules[0]]
(define-fun r36-applies () Bool (and (not d5) (not d28) (<= x28 20.0) (>= (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not d29)))
; d10-45-1 is #4 times 45
(define-fun d10-45-1 () Real (+ (ite x32 (* 45.0 x30) 0.0) (ite d8 (* 45.0 x35) 0.0)))
; r38 is rule COND-1/provided[modules[0]]
(define-fun r38-applies-known () Bool (or (or (or (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))) (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (or (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))) (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))))) (> x28 20.0)) (and (or (or (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))) (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (or (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)) (not d5)) (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))) (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))))) (> x28 20.0)) (and (not (> x28 20.0)) (not (and (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true))))))))))
(define-fun r38-applies () Bool (not (and (not (> x28 20.0)) (not (and (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d5 (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true)))))))))
(define-fun r38-live-known () Bool (or r38-applies-known (and r38-applies-known (not r38-applies))))
; r40 is rule COND-1/used-up[modules[0]]
(define-fun r40-applies () Bool d29)
; r47 is rule COND-2/not-yet[modules[0]]
(define-fun r47-applies () Bool (and (not d5) d28))
; d30 is modules[0].low_again
(define-fun d30 () Bool (and d5 (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true) (not (and (not (= x59 0)) (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))))))
(define-fun d30-known () Bool (or (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (and (ite (not (and (not x32) (not d8))) (not (= d10 0.0)) true) (not (ite (not (and (not x32) (not d8))) (< d9 d10-45-1) true))) (or (not d5) (and (not (= x59 0)) (not (< (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))))))
; d32 is modules[0].condonable_again
(define-fun d32 () Bool (and d23 d28 (<= x28 20.0) (not d30) (not d29)))
(define-fun d32-known () Bool (or (and d23-known d30-known) (or (and d23-known (not d23)) (and d30-known d30)) (or (not d28) (not (<= x28 20.0)) d29)))
; r49 is rule COND-2/may-then[modules[0]]
(define-fun r49-applies-known () Bool (or (or d32-known (and d32-known (not d32)) (not (= x2 1))) (and (or d32-known (and d32-known (not d32)) (not (= x2 1))) (not (and (= x2 1) d32)))))
(define-fun r49-applies () Bool (and (= x2 1) d32))
(define-fun r49-live-known () Bool (or r49-applies-known (and r49-applies-known (not r49-applies))))
; r51 is rule COND-2/provided[modules[0]]
(define-fun r51-applies-known () Bool (or (or (or d30-known (and d30-known d30) (> x28 20.0)) (and (or d30-known (and d30-known d30) (> x28 20.0)) (and (not (> x28 20.0)) (not d30))) (or (not d5) (not d28))) (and (or (or d30-known (and d30-known d30) (> x28 20.0)) (and (or d30-known (and d30-known d30) (> x28 20.0)) (and (not (> x28 20.0)) (not d30))) (or (not d5) (not d28))) (not (and d5 d28 (not (and (not (> x28 20.0)) (not d30))))))))
(define-fun r51-applies () Bool (and d5 d28 (not (and (not (> x28 20.0)) (not d30)))))
(define-fun r51-live-known () Bool (or r51-applies-known (and r51-applies-known (not r51-applies))))
; r53 is rule COND-3a/barred[modules[0]]
(define-fun r53-applies () Bool (not (and (not x34) (not (and (> x29 1.0) x39)))))
; r55 is rule COND-3b/barred[modules[0]]
(define-fun r55-applies () Bool (not (and (not (and (< d19 30.0) (not x34))) (not (and (> x29 1.0) (and (< d20 30.0) (not x39)))))))
; r58 is rule COND-4b/ceiling[modules[0]]
(define-fun r58-applies () Bool (and (> (+ x17 x28) 20.0) (not (and (not x7) (not (= x60 1))))))
; r60 is rule COND-5/exempt[modules[0]]
(define-fun r60-applies () Bool x40)
(define-fun q15-r36-1-prevails-left1 () Bool (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))
(define-fun q15-r36-1-prevails () Bool (and r36-applies (or q15-r36-1-prevails-left1 (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))))
(define-fun q15-r36-1-prevails-word0 () Bool (not q15-r36-1-prevails-left1))
(define-fun q15-r38-1-prevails-left1 () Bool (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))
(define-fun q15-r40-1-prevails-left1 () Bool (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))
(define-fun q15-r47-1-prevails-left1 () Bool (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))
(define-fun q15-r49-1-prevails-left1 () Bool (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))
(define-fun q15-r49-1-prevails () Bool (and r49-applies (or q15-r49-1-prevails-left1 (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))))
(define-fun q15-r49-1-prevails-word0 () Bool (not q15-r49-1-prevails-left1))
(define-fun q15-r51-1-prevails-left1 () Bool (and (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))
(define-fun q15-blind () Bool (or (not d25-known) (and d25 (or (not r38-live-known) (not r49-live-known) (not r51-live-known)))))
(define-fun q15-silent () Bool (and (and d25 (not q15-blind)) (and (not q15-r36-1-prevails) (not r38-applies) (not r40-applies) (not r47-applies) (not q15-r49-1-prevails) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies))))
(define-fun q15-contradictory () Bool (and (and d25 (not q15-blind)) (or (and q15-r36-1-prevails r38-applies (not q15-r36-1-prevails-word0)) (and q15-r36-1-prevails r40-applies (not q15-r36-1-prevails-word0)) (and q15-r36-1-prevails r47-applies (not q15-r36-1-prevails-word0)) (and q15-r36-1-prevails r51-applies (not q15-r36-1-prevails-word0)) (and r38-applies q15-r49-1-prevails (not q15-r49-1-prevails-word0)) (and r40-applies q15-r49-1-prevails (not q15-r49-1-prevails-word0)) (and r47-applies q15-r49-1-prevails (not q15-r49-1-prevails-word0)) (and q15-r49-1-prevails r51-applies (not q15-r49-1-prevails-word0)))))
(define-fun q15-settled () Bool (and (and d25 (not q15-blind)) (not q15-silent) (not q15-contradictory)))
; q16 is modules[1].carried (whether the failed module is condoned, compensated or carried)
(define-fun q16-asked () Bool (and (> x27 1.0) d26))
(define-fun q16-asked-known () Bool (or d26-known (and d26-known (not d26)) (not (> x27 1.0))))
; r37 is rule COND-1/may[modules[1]]
(define-fun r37-applies () Bool (and (> x27 1.0) (and (not d6) (not d28) (<= x41 20.0) (>= (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not d29))))
; d15-45-1 is #8 times 45
(define-fun d15-45-1 () Real (+ (ite x45 (* 45.0 x43) 0.0) (ite d13 (* 45.0 x48) 0.0)))
; r39 is rule COND-1/provided[modules[1]]
(define-fun r39-applies-known () Bool (or (or (or (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))) (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (or (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))) (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))))) (> x41 20.0)) (and (or (or (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))) (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (or (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)) (not d6)) (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))) (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))) (and (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))))) (> x41 20.0)) (and (not (> x41 20.0)) (not (and (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true)))))))) (not (> x27 1.0))))
(define-fun r39-applies () Bool (and (> x27 1.0) (not (and (not (> x41 20.0)) (not (and (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0) (not (and d6 (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true))))))))))
(define-fun r39-live-known () Bool (or r39-applies-known (and r39-applies-known (not r39-applies))))
; r41 is rule COND-1/used-up[modules[1]]
(define-fun r41-applies () Bool (and (> x27 1.0) d29))
; r48 is rule COND-2/not-yet[modules[1]]
(define-fun r48-applies () Bool (and (> x27 1.0) (and (not d6) d28)))
; d31 is modules[1].low_again
(define-fun d31 () Bool (and d6 (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true) (not (and (not (= x59 0)) (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))))))
(define-fun d31-known () Bool (or (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (and (ite (not (and (not x45) (not d13))) (not (= d15 0.0)) true) (not (ite (not (and (not x45) (not d13))) (< d14 d15-45-1) true))) (or (not d6) (and (not (= x59 0)) (not (< (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)) 45.0))))))
; d33 is modules[1].condonable_again
(define-fun d33 () Bool (and d24 d28 (<= x41 20.0) (not d31) (not d29)))
(define-fun d33-known () Bool (or (and d24-known d31-known) (or (and d24-known (not d24)) (and d31-known d31)) (or (not d28) (not (<= x41 20.0)) d29)))
; r50 is rule COND-2/may-then[modules[1]]
(define-fun r50-applies-known () Bool (or (or d33-known (and d33-known (not d33)) (not (= x2 1))) (and (or d33-known (and d33-known (not d33)) (not (= x2 1))) (not (and (= x2 1) d33))) (not (> x27 1.0))))
(define-fun r50-applies () Bool (and (> x27 1.0) (and (= x2 1) d33)))
(define-fun r50-live-known () Bool (or r50-applies-known (and r50-applies-known (not r50-applies))))
; r52 is rule COND-2/provided[modules[1]]
(define-fun r52-applies-known () Bool (or (or (or d31-known (and d31-known d31) (> x41 20.0)) (and (or d31-known (and d31-known d31) (> x41 20.0)) (and (not (> x41 20.0)) (not d31))) (or (not d6) (not d28))) (and (or (or d31-known (and d31-known d31) (> x41 20.0)) (and (or d31-known (and d31-known d31) (> x41 20.0)) (and (not (> x41 20.0)) (not d31))) (or (not d6) (not d28))) (not (and d6 d28 (not (and (not (> x41 20.0)) (not d31)))))) (not (> x27 1.0))))
(define-fun r52-applies () Bool (and (> x27 1.0) (and d6 d28 (not (and (not (> x41 20.0)) (not d31))))))
(define-fun r52-live-known () Bool (or r52-applies-known (and r52-applies-known (not r52-applies))))
; r54 is rule COND-3a/barred[modules[1]]
(define-fun r54-applies () Bool (and (> x27 1.0) (not (and (not x47) (not (and (> x42 1.0) x52))))))
; r56 is rule COND-3b/barred[modules[1]]
(define-fun r56-applies () Bool (and (> x27 1.0) (not (and (not (and (< d21 30.0) (not x47))) (not (and (> x42 1.0) (and (< d22 30.0) (not x52))))))))
; r59 is rule COND-4b/ceiling[modules[1]]
(define-fun r59-applies () Bool (and (> x27 1.0) (and (> (+ x17 x41) 20.0) (not (and (not x7) (not (= x60 1)))))))
; r61 is rule COND-5/exempt[modules[1]]
(define-fun r61-applies () Bool (and (> x27 1.0) x53))
(define-fun q16-r37-1-prevails-left1 () Bool (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))
(define-fun q16-r37-1-prevails () Bool (and r37-applies (or q16-r37-1-prevails-left1 (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))))
(define-fun q16-r37-1-prevails-word0 () Bool (not q16-r37-1-prevails-left1))
(define-fun q16-r39-1-prevails-left1 () Bool (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))
(define-fun q16-r41-1-prevails-left1 () Bool (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))
(define-fun q16-r48-1-prevails-left1 () Bool (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))
(define-fun q16-r50-1-prevails-left1 () Bool (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))
(define-fun q16-r50-1-prevails () Bool (and r50-applies (or q16-r50-1-prevails-left1 (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))))
(define-fun q16-r50-1-prevails-word0 () Bool (not q16-r50-1-prevails-left1))
(define-fun q16-r52-1-prevails-left1 () Bool (and (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))
(define-fun q16-blind () Bool (or (not q16-asked-known) (and q16-asked (or (not r39-live-known) (not r50-live-known) (not r52-live-known)))))
(define-fun q16-silent () Bool (and (and q16-asked (not q16-blind)) (and (not q16-r37-1-prevails) (not r39-applies) (not r41-applies) (not r48-applies) (not q16-r50-1-prevails) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies))))
(define-fun q16-contradictory () Bool (and (and q16-asked (not q16-blind)) (or (and q16-r37-1-prevails r39-applies (not q16-r37-1-prevails-word0)) (and q16-r37-1-prevails r41-applies (not q16-r37-1-prevails-word0)) (and q16-r37-1-prevails r48-applies (not q16-r37-1-prevails-word0)) (and q16-r37-1-prevails r52-applies (not q16-r37-1-prevails-word0)) (and r39-applies q16-r50-1-prevails (not q16-r50-1-prevails-word0)) (and r41-applies q16-r50-1-prevails (not q16-r50-1-prevails-word0)) (and r48-applies q16-r50-1-prevails (not q16-r50-1-prevails-word0)) (and q16-r50-1-prevails r52-applies (not q16-r50-1-prevails-word0)))))
(define-fun q16-settled () Bool (and (and q16-asked (not q16-blind)) (not q16-silent) (not q16-contradictory)))
; r42 is rule COND-1/one
(define-fun r42-applies () Bool true)
(define-fun q16-free0 () Bool (or (or (not q16-settled) (and q16-settled (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies))) (and q16-settled (or (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (and q16-r37-1-prevails q16-r37-1-prevails-word0) (and q16-r50-1-prevails q16-r50-1-prevails-word0)))))
(define-fun q16-free1 () Bool (or (or (not q16-settled) (and q16-settled (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies))) (and q16-settled (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)))))
(define-fun q16-adds0 () Real (ite q16-free1 (ite q16-free0 (ite (<= 0.0 (ite (> x27 1.0) 1.0 0.0)) 0.0 (ite (> x27 1.0) 1.0 0.0)) (ite (> x27 1.0) 1.0 0.0)) 0.0))
(define-fun q15-turn0 () Bool (and (and q15-settled (or (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (and q15-r36-1-prevails q15-r36-1-prevails-word0) (and q15-r49-1-prevails q15-r49-1-prevails-word0))) (or (not r42-applies) (<= q16-adds0 1.0))))
(define-fun q15-turn1 () Bool (and (and q15-settled (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1))) (or (not r42-applies) (<= (+ q16-adds0 1.0) 1.0))))
(define-fun q16-adds0-sure () Real (ite q16-blind (ite q16-free1 (ite q16-free0 (ite (>= 0.0 (ite (> x27 1.0) 1.0 0.0)) 0.0 (ite (> x27 1.0) 1.0 0.0)) (ite (> x27 1.0) 1.0 0.0)) 0.0) (ite q16-free1 (ite q16-free0 (ite (<= 0.0 (ite (> x27 1.0) 1.0 0.0)) 0.0 (ite (> x27 1.0) 1.0 0.0)) (ite (> x27 1.0) 1.0 0.0)) 0.0)))
(define-fun q15-turn-unknown () Bool (or (and q15-turn0 (not (and (and q15-settled (or (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (and q15-r36-1-prevails q15-r36-1-prevails-word0) (and q15-r49-1-prevails q15-r49-1-prevails-word0))) (or (not r42-applies) (<= q16-adds0-sure 1.0))))) (and q15-turn1 (not (and (and q15-settled (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1))) (or (not r42-applies) (<= (+ q16-adds0-sure 1.0) 1.0)))))))
(define-fun q15-found () Bool (and q15-settled (not q15-turn-unknown) (or q15-turn0 q15-turn1)))
(declare-const q15-value Bool)  ; what readers find for modules[0].carried
(declare-const q15-counts Bool)  ; modules[0].carried was read
(define-fun q15-chosen-held () Bool (and q15-found (and q15-counts (or (not q15-found) (or (and (not q15-value) q15-turn0) (and q15-value q15-turn1))))))
(define-fun q15-chosen0 () Bool (ite q15-chosen-held (not q15-value) (or (or (not q15-settled) (and q15-settled (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies))) (and q15-settled (or (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (and q15-r36-1-prevails q15-r36-1-prevails-word0) (and q15-r49-1-prevails q15-r49-1-prevails-word0))))))
(define-fun q15-chosen1 () Bool (ite q15-chosen-held q15-value (or (or (not q15-settled) (and q15-settled (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies))) (and q15-settled (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1))))))
(define-fun q15-adds0-chosen () Real (ite q15-chosen1 (ite q15-chosen0 0.0 1.0) 0.0))
(define-fun q16-turn0 () Bool (and (and q16-settled (or (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (and q16-r37-1-prevails q16-r37-1-prevails-word0) (and q16-r50-1-prevails q16-r50-1-prevails-word0))) (or (not r42-applies) (<= q15-adds0-chosen 1.0))))
(define-fun q16-turn1 () Bool (and (and q16-settled (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1))) (or (not r42-applies) (<= (+ (ite (> x27 1.0) 1.0 0.0) q15-adds0-chosen) 1.0))))
(define-fun q15-adds0-chosen-sure () Real (ite q15-blind (ite q15-chosen1 1.0 0.0) (ite q15-chosen1 (ite q15-chosen0 0.0 1.0) 0.0)))
(define-fun q16-turn-unknown () Bool (or (and q16-turn0 (not (and (and q16-settled (or (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (and q16-r37-1-prevails q16-r37-1-prevails-word0) (and q16-r50-1-prevails q16-r50-1-prevails-word0))) (or (not r42-applies) (<= q15-adds0-chosen-sure 1.0))))) (and q16-turn1 (not (and (and q16-settled (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1))) (or (not r42-applies) (<= (+ (ite (> x27 1.0) 1.0 0.0) q15-adds0-chosen-sure) 1.0)))))))
(define-fun q16-found () Bool (and q16-settled (not q16-turn-unknown) (or q16-turn0 q16-turn1)))
(declare-const q16-value Bool)  ; what readers find for modules[1].carried
; d34 is all_passed
(define-fun d34 () Bool (and (not (and d25 (not (and (= x54 1) q15-value)))) (not (and (> x27 1.0) (and d26 (not (and (= x54 1) q16-value)))))))
(define-fun d34-known () Bool (or (and (or (and d25-known (or q15-found (and q15-found (not q15-value)) (not (= x54 1)))) (or (and d25-known (not d25)) (and (or q15-found (and q15-found (not q15-value)) (not (= x54 1))) (and (= x54 1) q15-value)))) (or (or (and d26-known (or q16-found (and q16-found (not q16-value)) (not (= x54 1)))) (or (and d26-known (not d26)) (and (or q16-found (and q16-found (not q16-value)) (not (= x54 1))) (and (= x54 1) q16-value)))) (and (or (and d26-known (or q16-found (and q16-found (not q16-value)) (not (= x54 1)))) (or (and d26-known (not d26)) (and (or q16-found (and q16-found (not q16-value)) (not (= x54 1))) (and (= x54 1) q16-value)))) (not (and d26 (not (and (= x54 1) q16-value))))) (not (> x27 1.0)))) (or (and (or (and d25-known (or q15-found (and q15-found (not q15-value)) (not (= x54 1)))) (or (and d25-known (not d25)) (and (or q15-found (and q15-found (not q15-value)) (not (= x54 1))) (and (= x54 1) q15-value)))) (and d25 (not (and (= x54 1) q15-value)))) (and (or (or (and d26-known (or q16-found (and q16-found (not q16-value)) (not (= x54 1)))) (or (and d26-known (not d26)) (and (or q16-found (and q16-found (not q16-value)) (not (= x54 1))) (and (= x54 1) q16-value)))) (and (or (and d26-known (or q16-found (and q16-found (not q16-value)) (not (= x54 1)))) (or (and d26-known (not d26)) (and (or q16-found (and q16-found (not q16-value)) (not (= x54 1))) (and (= x54 1) q16-value)))) (not (and d26 (not (and (= x54 1) q16-value))))) (not (> x27 1.0))) (and (> x27 1.0) (and d26 (not (and (= x54 1) q16-value))))))))
; r8 is rule PASS-3/some-failed
(define-fun r8-applies-known () Bool (or d34-known (and d34-known d34)))
(define-fun r8-applies () Bool (not d34))
(define-fun r8-live-known () Bool (or r8-applies-known (and r8-applies-known (not r8-applies))))
; r9 is rule PASS-3/all-passed
(define-fun r9-applies-known () Bool (or d34-known (and d34-known (not d34))))
(define-fun r9-applies () Bool d34)
(define-fun r9-live-known () Bool (or r9-applies-known (and r9-applies-known (not r9-applies))))
; r10 is rule PASS-4a/certificate
(define-fun r10-applies () Bool (= x9 2))
; r11 is rule PASS-4b/reached
(define-fun r11-applies-known () Bool (or (or d34-known (and d34-known (not d34)) (not (>= x11 70.0))) (and (or d34-known (and d34-known (not d34)) (not (>= x11 70.0))) (not (and d34 (>= x11 70.0))))))
(define-fun r11-applies () Bool (and d34 (>= x11 70.0)))
(define-fun r11-live-known () Bool (or r11-applies-known (and r11-applies-known (not r11-applies))))
; r12 is rule PASS-4b/missed
(define-fun r12-applies () Bool (< x11 70.0))
; r13 is rule PASS-4c/reached
(define-fun r13-applies-known () Bool (or (or d34-known (and d34-known (not d34)) (not (>= x11 60.0))) (and (or d34-known (and d34-known (not d34)) (not (>= x11 60.0))) (not (and d34 (>= x11 60.0))))))
(define-fun r13-applies () Bool (and d34 (>= x11 60.0)))
(define-fun r13-live-known () Bool (or r13-applies-known (and r13-applies-known (not r13-applies))))
; r14 is rule PASS-4c/missed
(define-fun r14-applies () Bool (< x11 60.0))
(define-fun q4-r11-1-prevails-left2 () Bool (not r10-applies))
(define-fun q4-r11-1-prevails-left3 () Bool (not r10-applies))
(define-fun q4-r11-1-prevails () Bool (and r11-applies q4-r11-1-prevails-left3))
(define-fun q4-r12-1-prevails-left2 () Bool (not r10-applies))
(define-fun q4-r12-1-prevails-left3 () Bool (not r10-applies))
(define-fun q4-r13-1-prevails-left2 () Bool (not r10-applies))
(define-fun q4-r13-1-prevails-left3 () Bool (not r10-applies))
(define-fun q4-r13-1-prevails-meets () Bool (or q4-r13-1-prevails-left2 q4-r13-1-prevails-left3))
(define-fun q4-r13-1-prevails () Bool (and r13-applies q4-r13-1-prevails-meets))
(define-fun q4-r14-1-prevails-left2 () Bool (not r10-applies))
(define-fun q4-r14-1-prevails-left3 () Bool (not r10-applies))
(define-fun q4-blind () Bool (and x10 (or (not r8-live-known) (not r9-live-known) (not r11-live-known) (not r13-live-known))))
(define-fun q4-silent () Bool (and (and x10 (not q4-blind)) (and (not r8-applies) (not r9-applies) (not r10-applies) (not q4-r11-1-prevails) (not r12-applies) (not q4-r13-1-prevails) (not r14-applies))))
(define-fun q4-contradictory () Bool (and (and x10 (not q4-blind)) (and (or r9-applies q4-r11-1-prevails q4-r13-1-prevails) (or r8-applies q4-r11-1-prevails q4-r13-1-prevails) (or r8-applies r10-applies q4-r11-1-prevails r14-applies) (or r8-applies r10-applies r12-applies r14-applies))))
(define-fun q4-settled () Bool (and (and x10 (not q4-blind)) (not q4-silent) (not q4-contradictory)))
; q5 is reassessable (taught credits the student may take again)
(define-fun q5-asked () Bool (and (= x2 0) (> d27 0.0)))
; r15 is rule REAS-1/up-to
(define-fun r15-applies () Bool true)
; d35 is two_thirds
(define-fun d35 () Real (* (/ 2.0 3.0) x8))
; r45 is rule COND-2/all-first
(define-fun r45-applies () Bool d28)
(define-fun q5-silent () Bool (and q5-asked (and (not r15-applies) (not r45-applies))))
(define-fun q5-contradictory () Bool (and q5-asked (and r15-applies r45-applies (not (<= d27 d35)))))
(define-fun q5-settled () Bool (and q5-asked (not q5-silent) (not q5-contradictory)))
; q6 is modules[0].third_attempt (whether the module may be taken a third time)
; d38 is failed_again_credits
(define-fun d38 () Real (+ (ite d23 x28 0.0) (ite (and (> x27 1.0) d24) x41 0.0)))
(define-fun d38-known () Bool (and d23-known (or d24-known (and d24-known (not d24)) (not (> x27 1.0)))))
; d41 is #9
(define-fun d41 () Bool (> x27 1.0))
; d39 is modules[0].barred
(define-fun d39 () Bool (not (and (and (and (not x34) (not (< d19 30.0))) (not (and (> x29 1.0) (not (and (not x39) (not (< d20 30.0))))))) (not x40) (not (and (> (+ x17 x28) 20.0) (not (and (not x7) (not (= x60 1)))))))))
; d42--1-1 is #10 times -1
(define-fun d42--1-1 () Real (ite (and d32 (not d39)) (* (- 1.0) x28) 0.0))
(define-fun d42--1-1-known () Bool (or d32-known (and d32-known (not d32)) d39))
; d40 is modules[1].barred
(define-fun d40 () Bool (not (and (and (and (not x47) (not (< d21 30.0))) (not (and (> x42 1.0) (not (and (not x52) (not (< d22 30.0))))))) (not x53) (not (and (> (+ x17 x41) 20.0) (not (and (not x7) (not (= x60 1)))))))))
; d43--1-1 is condonable_credits times -1
(define-fun d43--1-1 () Real (ite d41 (let ((m (ite (and d33 (not d40)) (* (- 1.0) x41) 0.0))) (ite (<= d42--1-1 m) d42--1-1 m)) d42--1-1))
(define-fun d43--1-1-known () Bool (ite d41 (and d42--1-1-known (or d33-known (and d33-known (not d33)) d40)) d42--1-1-known))
; d44 is third_needed
(define-fun d44 () Real (ite (= x55 0) (+ d38 d43--1-1) d38))
(define-fun d44-known () Bool (ite (= x55 0) (and d38-known d43--1-1-known) d38-known))
; d36 is one_third
(define-fun d36 () Real (* (/ 1.0 3.0) x8))
; d45 is third_open
(define-fun d45 () Bool (not (and (not (= x56 1)) (not (<= d44 d36)))))
(define-fun d45-known () Bool (or d44-known (and d44-known (<= d44 d36)) (= x56 1)))
; r16 is rule REAS-2a/may[modules[0]]
(define-fun r16-applies-known () Bool (or (or d45-known (and d45-known (not d45)) (not (<= x28 d36))) (and (or d45-known (and d45-known (not d45)) (not (<= x28 d36))) (not (and d45 (<= x28 d36))))))
(define-fun r16-applies () Bool (and d45 (<= x28 d36)))
(define-fun r16-live-known () Bool (or r16-applies-known (and r16-applies-known (not r16-applies))))
; r18 is rule REAS-2a/beyond[modules[0]]
(define-fun r18-applies-known () Bool (or (or d45-known (and d45-known (not d45)) (not (> x28 d36))) (and (or d45-known (and d45-known (not d45)) (not (> x28 d36))) (not (and d45 (> x28 d36))))))
(define-fun r18-applies () Bool (and d45 (> x28 d36)))
(define-fun r18-live-known () Bool (or r18-applies-known (and r18-applies-known (not r18-applies))))
; r22 is rule REAS-2b/no-third[modules[0]]
(define-fun r22-applies-known () Bool (or d45-known (and d45-known d45)))
(define-fun r22-applies () Bool (not d45))
(define-fun r22-live-known () Bool (or r22-applies-known (and r22-applies-known (not r22-applies))))
(define-fun q6-blind () Bool (or (not d23-known) (and d23 (or (not r16-live-known) (not r18-live-known) (not r22-live-known)))))
(define-fun q6-silent () Bool (and (and d23 (not q6-blind)) (and (not r16-applies) (not r18-applies) (not r22-applies))))
(define-fun q6-contradictory () Bool (and (and d23 (not q6-blind)) (or (and r16-applies r18-applies) (and r16-applies r22-applies))))
(define-fun q6-settled () Bool (and (and d23 (not q6-blind)) (not q6-silent) (not q6-contradictory)))
; q7 is modules[1].third_attempt (whether the module may be taken a third time)
(define-fun q7-asked () Bool (and (> x27 1.0) d24))
(define-fun q7-asked-known () Bool (or d24-known (and d24-known (not d24)) (not (> x27 1.0))))
; r17 is rule REAS-2a/may[modules[1]]
(define-fun r17-applies-known () Bool (or (or d45-known (and d45-known (not d45)) (not (<= x41 d36))) (and (or d45-known (and d45-known (not d45)) (not (<= x41 d36))) (not (and d45 (<= x41 d36)))) (not (> x27 1.0))))
(define-fun r17-applies () Bool (and (> x27 1.0) (and d45 (<= x41 d36))))
(define-fun r17-live-known () Bool (or r17-applies-known (and r17-applies-known (not r17-applies))))
; r19 is rule REAS-2a/beyond[modules[1]]
(define-fun r19-applies-known () Bool (or (or d45-known (and d45-known (not d45)) (not (> x41 d36))) (and (or d45-known (and d45-known (not d45)) (not (> x41 d36))) (not (and d45 (> x41 d36)))) (not (> x27 1.0))))
(define-fun r19-applies () Bool (and (> x27 1.0) (and d45 (> x41 d36))))
(define-fun r19-live-known () Bool (or r19-applies-known (and r19-applies-known (not r19-applies))))
; r23 is rule REAS-2b/no-third[modules[1]]
(define-fun r23-applies-known () Bool (or d45-known (and d45-known d45) (not (> x27 1.0))))
(define-fun r23-applies () Bool (and (> x27 1.0) (not d45)))
(define-fun r23-live-known () Bool (or r23-applies-known (and r23-applies-known (not r23-applies))))
(define-fun q7-blind () Bool (or (not q7-asked-known) (and q7-asked (or (not r17-live-known) (not r19-live-known) (not r23-live-known)))))
(define-fun q7-silent () Bool (and (and q7-asked (not q7-blind)) (and (not r17-applies) (not r19-applies) (not r23-applies))))
(define-fun q7-contradictory () Bool (and (and q7-asked (not q7-blind)) (or (and r17-applies r19-applies) (and r17-applies r23-applies))))
(define-fun q7-settled () Bool (and (and q7-asked (not q7-blind)) (not q7-silent) (not q7-contradictory)))
; q8 is third_attempt_credits (credits that may be taken a third time)
(define-fun q8-asked () Bool (> d38 0.0))
; r20 is rule REAS-2a/up-to
(define-fun r20-applies () Bool true)
(define-fun q8-blind () Bool (not d38-known))
(define-fun q8-silent () Bool (and (and q8-asked (not q8-blind)) (not r20-applies)))
(define-fun q8-settled () Bool (and (and q8-asked (not q8-blind)) (not q8-silent)))
; q9 is withdraw (withdraw from the programme)
; d37 is over_two_thirds
(define-fun d37 () Bool (> d27 d35))
; d46 is breached
(define-fun d46 () Bool (ite (= x56 0) (not (and (not (and (= x2 0) d37)) (not (and (= x2 1) (> d44 d36))))) (not (and (not (> x12 d35)) (not (> x13 d36))))))
(define-fun d46-known () Bool (ite (= x56 0) (or (or d44-known (and d44-known (not (> d44 d36))) (not (= x2 1))) (and (or d44-known (and d44-known (not (> d44 d36))) (not (= x2 1))) (and (= x2 1) (> d44 d36))) (and (= x2 0) d37)) true))
; r21 is rule REAS-2b/withdraws
(define-fun r21-applies-known () Bool (or d46-known (and d46-known (not d46))))
(define-fun r21-applies () Bool d46)
(define-fun r21-live-known () Bool (or r21-applies-known (and r21-applies-known (not r21-applies))))
(define-fun q9-blind () Bool (not r21-live-known))
(define-fun q9-silent () Bool (and (not q9-blind) (not r21-applies)))
(define-fun q9-settled () Bool (and (not q9-blind) (not q9-silent)))
; q10 is require_withdrawal (require the student to withdraw)
; r24 is rule REAS-3/requires
(define-fun r24-applies () Bool (and (not x3) (not (and (not (= x14 2)) (not (and (= x14 1) (= x57 1)))))))
(define-fun q10-silent () Bool (not r24-applies))
(define-fun q10-settled () Bool (not q10-silent))
; q11 is dissertation_again (whether the dissertation or project may be attempted again)
(define-fun q11-asked () Bool (and x16 (>= x15 1.0) (= x9 0)))
; r25 is rule REAS-4/second
(define-fun r25-applies () Bool (< x15 2.0))
; r26 is rule REAS-4/no-third
(define-fun r26-applies () Bool (>= x15 2.0))
(define-fun q11-silent () Bool (and q11-asked (and (not r25-applies) (not r26-applies))))
(define-fun q11-settled () Bool (and q11-asked (not q11-silent)))
; q12 is modules[0].module_mark (module mark that counts after reassessment)
(define-fun q12-asked () Bool (= x2 1))
; r27 is rule REAS-5a/reassessed[modules[0]]
(define-fun r27-applies () Bool d5)
(declare-const v7febf50a Real)  ; a quotient, multiplied out
(define-fun v7febf50a-known () Bool (not (= d10 0.0)))
; d11 is modules[0].resat_mark
(define-fun d11 () Real (ite (not (and (not x32) (not d8))) v7febf50a 0.0))
(define-fun d11-known () Bool (ite (not (and (not x32) (not d8))) v7febf50a-known true))
; r29 is rule REAS-5a/not-reassessed[modules[0]]
(define-fun r29-applies () Bool (not d5))
; d1 is modules[0].mark
(define-fun d1 () Real (+ (let ((w x30) (t x31)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x29 1.0) (let ((w x35) (t x36)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)))
; r34 is rule REAS-7/cap[modules[0]]
(define-fun r34-applies () Bool (and d5 (not x3)))
(define-fun q12-r27-1-prevails-most0 () Real (ite (and r34-applies (> d11 50.0)) 50.0 d11))
(define-fun q12-r29-1-prevails-most0 () Real (ite (and r34-applies (> d1 50.0)) 50.0 d1))
(define-fun q12-blind () Bool (and q12-asked (and r27-applies (not d11-known))))
(define-fun q12-silent () Bool (and (and q12-asked (not q12-blind)) (and (not r27-applies) (not r29-applies) (not r34-applies))))
(define-fun q12-contradictory () Bool (and (and q12-asked (not q12-blind)) (or (and r27-applies r29-applies (not (= q12-r27-1-prevails-most0 q12-r29-1-prevails-most0))) (and r27-applies r34-applies (not (<= q12-r27-1-prevails-most0 50.0))) (and r29-applies r34-applies (not (<= q12-r29-1-prevails-most0 50.0))))))
(define-fun q12-settled () Bool (and (and q12-asked (not q12-blind)) (not q12-silent) (not q12-contradictory)))
; q13 is modules[1].module_mark (module mark that counts after reassessment)
(define-fun q13-asked () Bool (and (> x27 1.0) (= x2 1)))
; r28 is rule REAS-5a/reassessed[modules[1]]
(define-fun r28-applies () Bool (and (> x27 1.0) d6))
(declare-const v32548e46 Real)  ; a quotient, multiplied out
(define-fun v32548e46-known () Bool (not (= d15 0.0)))
; d16 is modules[1].resat_mark
(define-fun d16 () Real (ite (not (and (not x45) (not d13))) v32548e46 0.0))
(define-fun d16-known () Bool (ite (not (and (not x45) (not d13))) v32548e46-known true))
; r30 is rule REAS-5a/not-reassessed[modules[1]]
(define-fun r30-applies () Bool (and (> x27 1.0) (not d6)))
; d2 is modules[1].mark
(define-fun d2 () Real (+ (let ((w x43) (t x44)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) (ite (> x42 1.0) (let ((w x48) (t x49)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0))) 0.0)))
; r35 is rule REAS-7/cap[modules[1]]
(define-fun r35-applies () Bool (and (> x27 1.0) (and d6 (not x3))))
(define-fun q13-r28-1-prevails-most0 () Real (ite (and r35-applies (> d16 50.0)) 50.0 d16))
(define-fun q13-r30-1-prevails-most0 () Real (ite (and r35-applies (> d2 50.0)) 50.0 d2))
(define-fun q13-blind () Bool (and q13-asked (and r28-applies (not d16-known))))
(define-fun q13-silent () Bool (and (and q13-asked (not q13-blind)) (and (not r28-applies) (not r30-applies) (not r35-applies))))
(define-fun q13-contradictory () Bool (and (and q13-asked (not q13-blind)) (or (and r28-applies r30-applies (not (= q13-r28-1-prevails-most0 q13-r30-1-prevails-most0))) (and r28-applies r35-applies (not (<= q13-r28-1-prevails-most0 50.0))) (and r30-applies r35-applies (not (<= q13-r30-1-prevails-most0 50.0))))))
(define-fun q13-settled () Bool (and (and q13-asked (not q13-blind)) (not q13-silent) (not q13-contradictory)))
; q14 is again_as_first (whether the assessment may be taken again as if for the first time)
; r33 is rule REAS-6/may
(define-fun r33-applies () Bool true)
(define-fun q14-silent () Bool (and x3 (not r33-applies)))
(define-fun q14-settled () Bool (and x3 (not q14-silent)))
(declare-const q16-counts Bool)  ; modules[1].carried was read
(define-fun q16-chosen-held () Bool (and q16-found (and q16-counts (or (not q16-found) (or (and (not q16-value) q16-turn0) (and q16-value q16-turn1))))))
(define-fun q16-chosen0 () Bool (ite q16-chosen-held (not q16-value) (or (or (not q16-settled) (and q16-settled (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies))) (and q16-settled (or (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (and q16-r37-1-prevails q16-r37-1-prevails-word0) (and q16-r50-1-prevails q16-r50-1-prevails-word0))))))
(define-fun q16-chosen1 () Bool (ite q16-chosen-held q16-value (or (or (not q16-settled) (and q16-settled (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies))) (and q16-settled (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1))))))
(define-fun q16-adds0-chosen () Real (ite q16-chosen1 (ite q16-chosen0 (ite (<= 0.0 (ite (> x27 1.0) 1.0 0.0)) 0.0 (ite (> x27 1.0) 1.0 0.0)) (ite (> x27 1.0) 1.0 0.0)) 0.0))
(define-fun q15-left0 () Bool (and (and q15-settled (or (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (and q15-r36-1-prevails q15-r36-1-prevails-word0) (and q15-r49-1-prevails q15-r49-1-prevails-word0))) (or (not r42-applies) (<= q16-adds0-chosen 1.0))))
(define-fun q15-left1 () Bool (and (and q15-settled (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1))) (or (not r42-applies) (<= (+ q16-adds0-chosen 1.0) 1.0))))
(define-fun q16-adds0-chosen-sure () Real (ite q16-blind (ite q16-chosen1 (ite q16-chosen0 (ite (>= 0.0 (ite (> x27 1.0) 1.0 0.0)) 0.0 (ite (> x27 1.0) 1.0 0.0)) (ite (> x27 1.0) 1.0 0.0)) 0.0) (ite q16-chosen1 (ite q16-chosen0 (ite (<= 0.0 (ite (> x27 1.0) 1.0 0.0)) 0.0 (ite (> x27 1.0) 1.0 0.0)) (ite (> x27 1.0) 1.0 0.0)) 0.0)))
(define-fun q15-left-unknown () Bool (or (and q15-left0 (not (and (and q15-settled (or (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (and q15-r36-1-prevails q15-r36-1-prevails-word0) (and q15-r49-1-prevails q15-r49-1-prevails-word0))) (or (not r42-applies) (<= q16-adds0-chosen-sure 1.0))))) (and q15-left1 (not (and (and q15-settled (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1))) (or (not r42-applies) (<= (+ q16-adds0-chosen-sure 1.0) 1.0)))))))
(define-fun q15-limited-blind () Bool (or q15-blind (and q15-settled q15-left-unknown)))
(define-fun q15-limited-settled () Bool (and q15-settled (not q15-left-unknown) (or q15-left0 q15-left1)))
(define-fun q15-limited-silent () Bool (or q15-silent (and (and q15-settled (not q15-left-unknown) (not (or q15-left0 q15-left1))) (and q15-settled (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)))))
(define-fun q15-limited-contradictory () Bool (or q15-contradictory (and (and q15-settled (not q15-left-unknown) (not (or q15-left0 q15-left1))) (not (and q15-settled (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies))))))
(define-fun q16-left0 () Bool (and (and q16-settled (or (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (and q16-r37-1-prevails q16-r37-1-prevails-word0) (and q16-r50-1-prevails q16-r50-1-prevails-word0))) (or (not r42-applies) (<= q15-adds0-chosen 1.0))))
(define-fun q16-left1 () Bool (and (and q16-settled (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1))) (or (not r42-applies) (<= (+ (ite (> x27 1.0) 1.0 0.0) q15-adds0-chosen) 1.0))))
(define-fun q16-left-unknown () Bool (or (and q16-left0 (not (and (and q16-settled (or (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (and q16-r37-1-prevails q16-r37-1-prevails-word0) (and q16-r50-1-prevails q16-r50-1-prevails-word0))) (or (not r42-applies) (<= q15-adds0-chosen-sure 1.0))))) (and q16-left1 (not (and (and q16-settled (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1))) (or (not r42-applies) (<= (+ (ite (> x27 1.0) 1.0 0.0) q15-adds0-chosen-sure) 1.0)))))))
(define-fun q16-limited-blind () Bool (or q16-blind (and q16-settled q16-left-unknown)))
(define-fun q16-limited-settled () Bool (and q16-settled (not q16-left-unknown) (or q16-left0 q16-left1)))
(define-fun q16-limited-silent () Bool (or q16-silent (and (and q16-settled (not q16-left-unknown) (not (or q16-left0 q16-left1))) (and q16-settled (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)))))
(define-fun q16-limited-contradictory () Bool (or q16-contradictory (and (and q16-settled (not q16-left-unknown) (not (or q16-left0 q16-left1))) (not (and q16-settled (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies))))))
; q17 is modules[0].transcript (how the module stands on the transcript)
(define-fun q17-asked () Bool (and d25 q15-value))
(define-fun q17-asked-known () Bool (or (and d25-known q15-found) (or (and d25-known (not d25)) (and q15-found (not q15-value)))))
; r43 is rule COND-1r/shown[modules[0]]
(define-fun r43-applies () Bool true)
(define-fun q17-blind () Bool (not q17-asked-known))
(define-fun q17-silent () Bool (and (and q17-asked (not q17-blind)) (not r43-applies)))
(define-fun q17-settled () Bool (and (and q17-asked (not q17-blind)) (not q17-silent)))
; q18 is modules[1].transcript (how the module stands on the transcript)
(define-fun q18-asked () Bool (and (> x27 1.0) (and d26 q16-value)))
(define-fun q18-asked-known () Bool (or (or (and d26-known q16-found) (or (and d26-known (not d26)) (and q16-found (not q16-value)))) (and (or (and d26-known q16-found) (or (and d26-known (not d26)) (and q16-found (not q16-value)))) (not (and d26 q16-value))) (not (> x27 1.0))))
; r44 is rule COND-1r/shown[modules[1]]
(define-fun r44-applies () Bool (> x27 1.0))
(define-fun q18-blind () Bool (not q18-asked-known))
(define-fun q18-silent () Bool (and (and q18-asked (not q18-blind)) (not r44-applies)))
(define-fun q18-settled () Bool (and (and q18-asked (not q18-blind)) (not q18-silent)))
; q19 is take_all_failed_modules_again (be reassessed in all failed modules)
; r46 is rule COND-2/duty
(define-fun r46-applies () Bool (and d28 (= x2 0)))
(define-fun q19-silent () Bool (not r46-applies))
(define-fun q19-settled () Bool (not q19-silent))
; q20 is choose_condonement_or_reassessment (choose between condonement and reassessment)
; r57 is rule COND-4a/chooses
(define-fun r57-applies-known () Bool (or (or (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0)))) (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (and (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0))) (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))) (and (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0)))) (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (and (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0))) (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))) (and (not (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (not (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))) (not x7)) (and (or (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0)))) (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (and (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0))) (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))) (and (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0)))) (or (and (or (and d25-known q15-limited-settled) (or (and d25-known (not d25)) (and q15-limited-settled (not (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))))) (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (and (or (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (and (or (and d26-known q16-limited-settled) (or (and d26-known (not d26)) (and q16-limited-settled (not (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))) (not (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))) (not (> x27 1.0))) (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))) (and (not (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (not (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))) (not x7)) (not (and x7 (not (and (not (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (not (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1)))))))))))
(define-fun r57-applies () Bool (and x7 (not (and (not (and d25 (and (or (and (or r38-applies r40-applies r47-applies r51-applies r53-applies r55-applies r58-applies r60-applies) (not r38-applies) (not r40-applies) (not r47-applies) (not r51-applies) (not r53-applies) (not r55-applies) (not r58-applies) (not r60-applies)) (and q15-r36-1-prevails q15-r36-1-prevails-left1) (and q15-r49-1-prevails q15-r49-1-prevails-left1)) q15-left1))) (not (and (> x27 1.0) (and d26 (and (or (and (or r39-applies r41-applies r48-applies r52-applies r54-applies r56-applies r59-applies r61-applies) (not r39-applies) (not r41-applies) (not r48-applies) (not r52-applies) (not r54-applies) (not r56-applies) (not r59-applies) (not r61-applies)) (and q16-r37-1-prevails q16-r37-1-prevails-left1) (and q16-r50-1-prevails q16-r50-1-prevails-left1)) q16-left1))))))))
(define-fun r57-live-known () Bool (or r57-applies-known (and r57-applies-known (not r57-applies))))
(define-fun q20-blind () Bool (not r57-live-known))
(define-fun q20-silent () Bool (and (not q20-blind) (not r57-applies)))
(define-fun q20-settled () Bool (and (not q20-blind) (not q20-silent)))
; q21 is word_mark (mark of the work after the word limit)
; r62 is rule WORD-1/cap
(define-fun r62-applies () Bool (>= x19 (* (/ 11.0 10.0) x18)))
; r63 is rule WORD-1/earned
(define-fun r63-applies () Bool true)
(define-fun q21-r63-1-stronger-most0 () Real (ite (and r62-applies (> x4 50.0)) 50.0 x4))
(define-fun q21-silent () Bool (and (not r62-applies) (not r63-applies)))
(define-fun q21-contradictory () Bool (and r62-applies r63-applies (not (<= q21-r63-1-stronger-most0 50.0))))
(define-fun q21-settled () Bool (and (not q21-silent) (not q21-contradictory)))
; q22 is late_mark (mark of the work after any penalty for lateness)
; d47 is excused
(define-fun d47 () Bool (ite (= x61 0) (not (and (not x20) (not x21))) (and x20 x21)))
; r64 is rule LATE-1/in-time
(define-fun r64-applies () Bool (not (and (not (= x5 0.0)) (not d47))))
; d48 is within_a_week
(define-fun d48 () Bool (and (<= 1.0 x5) (<= x5 6.0)))
; r65 is rule LATE-2/cap
(define-fun r65-applies () Bool (and (not d47) (= x22 0) (= x1 0) d48))
; r66 is rule LATE-2/earned
(define-fun r66-applies () Bool (and (not d47) (= x22 0) (= x1 0) d48))
; r67 is rule LATE-3/zero
(define-fun r67-applies () Bool (and (not d47) (= x22 0) (>= x5 7.0)))
; r68 is rule LATE-4/zero
(define-fun r68-applies () Bool (and (not d47) (> x5 0.0) (or (= x6 1) (= x6 2))))
(define-fun q22-r66-1-stronger-most0 () Real (ite (and r65-applies (> x4 50.0)) 50.0 x4))
(define-fun q22-r66-1-stronger () Bool (and r66-applies (or (and (or (not r65-applies) (<= x4 50.0)) (or (not r67-applies) (= x4 0.0)) (or (not r68-applies) (= x4 0.0))) (and (not r64-applies) (not r67-applies) (not r68-applies)))))
(define-fun q22-silent () Bool (and (not r64-applies) (not r65-applies) (not q22-r66-1-stronger) (not r67-applies) (not r68-applies)))
(define-fun q22-contradictory () Bool (or (and r64-applies r65-applies (not (<= x4 50.0))) (and r64-applies q22-r66-1-stronger (not (= x4 q22-r66-1-stronger-most0))) (and r64-applies r67-applies (not (= x4 0.0))) (and r64-applies r68-applies (not (= x4 0.0))) (and r65-applies q22-r66-1-stronger (not (<= q22-r66-1-stronger-most0 50.0))) (and q22-r66-1-stronger r67-applies (not (= q22-r66-1-stronger-most0 0.0))) (and q22-r66-1-stronger r68-applies (not (= q22-r66-1-stronger-most0 0.0)))))
(define-fun q22-settled () Bool (and (not q22-silent) (not q22-contradictory)))
; q23 is appeal (what becomes of an appeal)
; d49 is grounds
(define-fun d49 () Bool (not (and (not x23) (not x24))))
(define-fun q23-asked () Bool (not (and (not d49) (not x25))))
; r69 is rule APP-0/right
(define-fun r69-applies () Bool (and d49 (<= x26 21.0)))
; r70 is rule APP-X/barred
(define-fun r70-applies () Bool (and x25 (not d49)))
; r71 is rule APP-3/late
(define-fun r71-applies () Bool (and d49 (> x26 21.0)))
(define-fun q23-silent () Bool (and q23-asked (and (not r69-applies) (not r70-applies) (not r71-applies))))
(define-fun q23-contradictory () Bool (and q23-asked (and (or r70-applies r71-applies) r69-applies)))
(define-fun q23-settled () Bool (and q23-asked (not q23-silent) (not q23-contradictory)))
(declare-const x4-step Int)  ; steps of earned_mark
(declare-const x5-step Int)  ; steps of days_late
(declare-const x11-step Int)  ; steps of average
(declare-const x15-step Int)  ; steps of dissertation_attempts
(declare-const x26-step Int)  ; steps of days_since_decision
(declare-const x27-step Int)  ; steps of modules
(declare-const x29-step Int)  ; steps of modules[0].components
(declare-const x30-step Int)  ; steps of modules[0].components[0].weight
(declare-const x31-step Int)  ; steps of modules[0].components[0].first_mark
(declare-const x33-step Int)  ; steps of modules[0].components[0].mark_if_resat
(declare-const x35-step Int)  ; steps of modules[0].components[1].weight
(declare-const x36-step Int)  ; steps of modules[0].components[1].first_mark
(declare-const x38-step Int)  ; steps of modules[0].components[1].mark_if_resat
(declare-const x42-step Int)  ; steps of modules[1].components
(declare-const x43-step Int)  ; steps of modules[1].components[0].weight
(declare-const x44-step Int)  ; steps of modules[1].components[0].first_mark
(declare-const x46-step Int)  ; steps of modules[1].components[0].mark_if_resat
(declare-const x48-step Int)  ; steps of modules[1].components[1].weight
(declare-const x49-step Int)  ; steps of modules[1].components[1].first_mark
(declare-const x51-step Int)  ; steps of modules[1].components[1].mark_if_resat
(assert (<= 0 x1 1))
(assert (<= 0 x2 1))
(assert (and (<= 0.0 x4) (<= x4 100.0)))
(assert (<= 0.0 x5))
(assert (<= 0 x6 2))
(assert (<= 0.0 x8))
(assert (<= 0 x9 2))
(assert (and (<= 0.0 x11) (<= x11 100.0)))
(assert (<= 0.0 x12))
(assert (<= 0.0 x13))
(assert (<= 0 x14 2))
(assert (and (<= 0.0 x15) (<= x15 3.0)))
(assert (<= 0.0 x17))
(assert (<= 1.0 x18))
(assert (<= 0.0 x19))
(assert (<= 0 x22 1))
(assert (<= 0.0 x26))
(assert (and (<= 1.0 x27) (<= x27 2.0)))
(assert (<= 0.0 x28))
(assert (and (<= 1.0 x29) (<= x29 2.0)))
(assert (and (<= (/ 1.0 10.0) x30) (<= x30 1.0)))
(assert (and (<= 0.0 x31) (<= x31 100.0)))
(assert (and (<= 0.0 x33) (<= x33 100.0)))
(assert (and (<= (/ 1.0 10.0) x35) (<= x35 1.0)))
(assert (and (<= 0.0 x36) (<= x36 100.0)))
(assert (and (<= 0.0 x38) (<= x38 100.0)))
(assert (<= 0.0 x41))
(assert (and (<= 1.0 x42) (<= x42 2.0)))
(assert (and (<= (/ 1.0 10.0) x43) (<= x43 1.0)))
(assert (and (<= 0.0 x44) (<= x44 100.0)))
(assert (and (<= 0.0 x46) (<= x46 100.0)))
(assert (and (<= (/ 1.0 10.0) x48) (<= x48 1.0)))
(assert (and (<= 0.0 x49) (<= x49 100.0)))
(assert (and (<= 0.0 x51) (<= x51 100.0)))
(assert (<= 0 x54 1))
(assert (<= 0 x55 1))
(assert (<= 0 x56 1))
(assert (<= 0 x57 1))
(assert (<= 0 x58 1))
(assert (<= 0 x59 1))
(assert (<= 0 x60 1))
(assert (<= 0 x61 1))
(assert (= x4 (* (/ 1.0 100.0) (to_real x4-step))))
(assert (= x5 (* 1.0 (to_real x5-step))))
(assert (= x11 (* (/ 1.0 100.0) (to_real x11-step))))
(assert (= x15 (* 1.0 (to_real x15-step))))
(assert (= x26 (* 1.0 (to_real x26-step))))
(assert (= x27 (+ 1.0 (* 1.0 (to_real x27-step)))))
(assert (= x29 (+ 1.0 (* 1.0 (to_real x29-step)))))
(assert (= x30 (+ (/ 1.0 10.0) (* (/ 1.0 10.0) (to_real x30-step)))))
(assert (= x31 (* (/ 1.0 100.0) (to_real x31-step))))
(assert (= x33 (* (/ 1.0 100.0) (to_real x33-step))))
(assert (= x35 (+ (/ 1.0 10.0) (* (/ 1.0 10.0) (to_real x35-step)))))
(assert (= x36 (* (/ 1.0 100.0) (to_real x36-step))))
(assert (= x38 (* (/ 1.0 100.0) (to_real x38-step))))
(assert (= x42 (+ 1.0 (* 1.0 (to_real x42-step)))))
(assert (= x43 (+ (/ 1.0 10.0) (* (/ 1.0 10.0) (to_real x43-step)))))
(assert (= x44 (* (/ 1.0 100.0) (to_real x44-step))))
(assert (= x46 (* (/ 1.0 100.0) (to_real x46-step))))
(assert (= x48 (+ (/ 1.0 10.0) (* (/ 1.0 10.0) (to_real x48-step)))))
(assert (= x49 (* (/ 1.0 100.0) (to_real x49-step))))
(assert (= x51 (* (/ 1.0 100.0) (to_real x51-step))))
(assert (and (= (+ x30 (ite (> x29 1.0) x35 0.0)) 1.0) (not (and (> x27 1.0) (not (= (+ x43 (ite (> x42 1.0) x48 0.0)) 1.0))))))
(assert (and (and (not (and x34 (> x31 0.0))) (not (and (> x29 1.0) (and x39 (> x36 0.0))))) (not (and (> x27 1.0) (not (and (not (and x47 (> x44 0.0))) (not (and (> x42 1.0) (and x52 (> x49 0.0))))))))))
(assert (and (> x28 0.0) (not (and (> x27 1.0) (not (> x41 0.0))))))
(assert (<= (+ x28 (ite (> x27 1.0) x41 0.0)) x8))
(assert (and q15-counts (or (not q15-found) (or (and (not q15-value) q15-turn0) (and q15-value q15-turn1)))))
(assert (and q16-counts (or (not q16-found) (or (and (not q16-value) q16-turn0) (and q16-value q16-turn1)))))
(assert (or (= d10 0.0) (= (let ((w d10) (t v7febf50a)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0) (ite (= w (/ 11.0 10.0)) (* (/ 11.0 10.0) t) 0.0) (ite (= w (/ 6.0 5.0)) (* (/ 6.0 5.0) t) 0.0) (ite (= w (/ 13.0 10.0)) (* (/ 13.0 10.0) t) 0.0) (ite (= w (/ 7.0 5.0)) (* (/ 7.0 5.0) t) 0.0) (ite (= w (/ 3.0 2.0)) (* (/ 3.0 2.0) t) 0.0) (ite (= w (/ 8.0 5.0)) (* (/ 8.0 5.0) t) 0.0) (ite (= w (/ 17.0 10.0)) (* (/ 17.0 10.0) t) 0.0) (ite (= w (/ 9.0 5.0)) (* (/ 9.0 5.0) t) 0.0) (ite (= w (/ 19.0 10.0)) (* (/ 19.0 10.0) t) 0.0) (ite (= w 2.0) (* 2.0 t) 0.0))) d9)))
(assert (or (= d15 0.0) (= (let ((w d15) (t v32548e46)) (+ (ite (= w (/ 1.0 10.0)) (* (/ 1.0 10.0) t) 0.0) (ite (= w (/ 1.0 5.0)) (* (/ 1.0 5.0) t) 0.0) (ite (= w (/ 3.0 10.0)) (* (/ 3.0 10.0) t) 0.0) (ite (= w (/ 2.0 5.0)) (* (/ 2.0 5.0) t) 0.0) (ite (= w (/ 1.0 2.0)) (* (/ 1.0 2.0) t) 0.0) (ite (= w (/ 3.0 5.0)) (* (/ 3.0 5.0) t) 0.0) (ite (= w (/ 7.0 10.0)) (* (/ 7.0 10.0) t) 0.0) (ite (= w (/ 4.0 5.0)) (* (/ 4.0 5.0) t) 0.0) (ite (= w (/ 9.0 10.0)) (* (/ 9.0 10.0) t) 0.0) (ite (= w 1.0) (* 1.0 t) 0.0) (ite (= w (/ 11.0 10.0)) (* (/ 11.0 10.0) t) 0.0) (ite (= w (/ 6.0 5.0)) (* (/ 6.0 5.0) t) 0.0) (ite (= w (/ 13.0 10.0)) (* (/ 13.0 10.0) t) 0.0) (ite (= w (/ 7.0 5.0)) (* (/ 7.0 5.0) t) 0.0) (ite (= w (/ 3.0 2.0)) (* (/ 3.0 2.0) t) 0.0) (ite (= w (/ 8.0 5.0)) (* (/ 8.0 5.0) t) 0.0) (ite (= w (/ 17.0 10.0)) (* (/ 17.0 10.0) t) 0.0) (ite (= w (/ 9.0 5.0)) (* (/ 9.0 5.0) t) 0.0) (ite (= w (/ 19.0 10.0)) (* (/ 19.0 10.0) t) 0.0) (ite (= w 2.0) (* 2.0 t) 0.0))) d14)))
(check-sat)
