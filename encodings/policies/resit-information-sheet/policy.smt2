; policy resit-information-sheet, edition 2022-23, sha256 1b601de8a59d40511a655ef2d11e9b3b317ba02ebfd37311d117353879b0872c
; with at most 2 modules and 2 components
; sat: some case lies within all ranges and steps and meets every assumption
; run: z3 policy.smt2
(declare-const x1 Int)  ; level: 0 undergraduate, 1 postgraduate (level of study)
(declare-const x2 Int)  ; stage: 0 after_first_attempt, 1 after_reassessment (point at which the student is considered)
(declare-const x3 Bool)  ; clinical (clinical programme)
(declare-const x4 Int)  ; school_of_student: 0 arts, 1 histories_languages_and_cultures, 2 law_and_social_justice, 3 management, 4 engineering, 5 electrical_engineering, 6 computer_science, 7 environmental_sciences, 8 chemistry, 9 mathematical_sciences, 10 physics, 11 life_sciences, 12 psychology (school or department of the student)
(declare-const x5 Int)  ; modules, times 200 (taught modules)
(declare-const x6 Real)  ; modules[0].credits
(declare-const x7 Int)  ; modules[0].components, times 200
(declare-const x8 Int)  ; modules[0].components[0].weight, times 200 (share in the module)
(declare-const x9 Int)  ; modules[0].components[0].first_mark, times 200 (mark at the first attempt)
(declare-const x10 Bool)  ; modules[0].components[0].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x11 Int)  ; modules[0].components[0].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x12 Int)  ; modules[0].components[1].weight, times 200 (share in the module)
(declare-const x13 Int)  ; modules[0].components[1].first_mark, times 200 (mark at the first attempt)
(declare-const x14 Bool)  ; modules[0].components[1].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x15 Int)  ; modules[0].components[1].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x16 Bool)  ; modules[0].mark_missing (mark still missing)
(declare-const x17 Bool)  ; modules[0].has_to_repeat (repeat required for progression or classification)
(declare-const x18 Bool)  ; modules[0].chooses_to_repeat (repeat chosen by the student)
(declare-const x19 Real)  ; modules[1].credits
(declare-const x20 Int)  ; modules[1].components, times 200
(declare-const x21 Int)  ; modules[1].components[0].weight, times 200 (share in the module)
(declare-const x22 Int)  ; modules[1].components[0].first_mark, times 200 (mark at the first attempt)
(declare-const x23 Bool)  ; modules[1].components[0].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x24 Int)  ; modules[1].components[0].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x25 Int)  ; modules[1].components[1].weight, times 200 (share in the module)
(declare-const x26 Int)  ; modules[1].components[1].first_mark, times 200 (mark at the first attempt)
(declare-const x27 Bool)  ; modules[1].components[1].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x28 Int)  ; modules[1].components[1].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x29 Bool)  ; modules[1].mark_missing (mark still missing)
(declare-const x30 Bool)  ; modules[1].has_to_repeat (repeat required for progression or classification)
(declare-const x31 Bool)  ; modules[1].chooses_to_repeat (repeat chosen by the student)
(declare-const x32 Int)  ; passed_modules: 0 those_modules, 1 the_student (whether `if you have passed modules` speaks of those modules, or of the student who has passed one)
(declare-const x33 Int)  ; which_marks: 0 the_band_only, 1 any_failed_mark (whether a mark below 40 is compensatory too, or only one between 40 and 49)
(declare-const x34 Int)  ; end_of_band: 0 at_49, 1 below_50 (whether `40-49%` ends at 49 or reaches up to the pass mark)
(declare-const x35 Int)  ; counted_over: 0 both_together, 1 each_sitting (over which sittings the 20 credits are counted)
; q1 is modules[0].attempt_kind (what taking the module again is called)
; d3 is on_such_a_programme
(define-fun d3 () Bool (and (= x1 1) (not x3)))
; d4 is addressed
(define-fun d4 () Bool (and d3 (= x2 1)))
(define-fun q1-asked () Bool (and d4 (not x16) (not (and (not x17) (not x18)))))
; d5 is modules[0].resat
(define-fun d5 () Bool (and (= x2 1) (< (+ (let ((w x8) (t (* (/ 1.0 200.0) (to_real x9)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (* (/ 1.0 200.0) (to_real x13)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (not (and (not x10) (not (and (> x7 200) x14))))))
; d9 is modules[0].failed
(define-fun d9 () Bool (and (not x16) (ite d5 (< (+ (let ((w x8) (t (ite x10 (* (/ 1.0 200.0) (to_real x11)) (* (/ 1.0 200.0) (to_real x9))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (ite x14 (* (/ 1.0 200.0) (to_real x15)) (* (/ 1.0 200.0) (to_real x13))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (< (+ (let ((w x8) (t (* (/ 1.0 200.0) (to_real x9)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (* (/ 1.0 200.0) (to_real x13)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0))))
; r1 is rule DEF-RESIT/failed[modules[0]]
(define-fun r1-applies () Bool (and d9 x17))
; r3 is rule DEF-RETAKE-1/passed[modules[0]]
(define-fun r3-applies () Bool (and (not d9) x18))
(define-fun q1-silent () Bool (and q1-asked (and (not r1-applies) (not r3-applies))))
(define-fun q1-contradictory () Bool (and q1-asked (and r3-applies r1-applies)))
(define-fun q1-settled () Bool (and q1-asked (not q1-silent) (not q1-contradictory)))
; q2 is modules[1].attempt_kind (what taking the module again is called)
(define-fun q2-asked () Bool (and (> x5 200) (and d4 (not x29) (not (and (not x30) (not x31))))))
; d6 is modules[1].resat
(define-fun d6 () Bool (and (= x2 1) (< (+ (let ((w x21) (t (* (/ 1.0 200.0) (to_real x22)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (* (/ 1.0 200.0) (to_real x26)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (not (and (not x23) (not (and (> x20 200) x27))))))
; d10 is modules[1].failed
(define-fun d10 () Bool (and (not x29) (ite d6 (< (+ (let ((w x21) (t (ite x23 (* (/ 1.0 200.0) (to_real x24)) (* (/ 1.0 200.0) (to_real x22))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (ite x27 (* (/ 1.0 200.0) (to_real x28)) (* (/ 1.0 200.0) (to_real x26))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (< (+ (let ((w x21) (t (* (/ 1.0 200.0) (to_real x22)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (* (/ 1.0 200.0) (to_real x26)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0))))
; r2 is rule DEF-RESIT/failed[modules[1]]
(define-fun r2-applies () Bool (and (> x5 200) (and d10 x30)))
; r4 is rule DEF-RETAKE-1/passed[modules[1]]
(define-fun r4-applies () Bool (and (> x5 200) (and (not d10) x31)))
(define-fun q2-silent () Bool (and q2-asked (and (not r2-applies) (not r4-applies))))
(define-fun q2-contradictory () Bool (and q2-asked (and r4-applies r2-applies)))
(define-fun q2-settled () Bool (and q2-asked (not q2-silent) (not q2-contradictory)))
; q3 is modules[0].next_step (what comes next for the module)
(define-fun q3-asked () Bool (and d4 (not (and (not d5) (not x16)))))
; d11 is modules[0].passed_at_resit
(define-fun d11 () Bool (and d5 (not d9) (not x16)))
; d12 is modules[1].passed_at_resit
(define-fun d12 () Bool (and d6 (not d10) (not x29)))
; r5 is rule NEXT-PASS/passed[modules[0]]
(define-fun r5-applies () Bool (not (and (not d11) (not (and (= x32 1) (not (and (not d11) (not (and (> x5 200) d12)))))))))
; r7 is rule NEXT-FAIL/email[modules[0]]
(define-fun r7-applies () Bool (and d5 d9))
; r10 is rule NEXT-MISS/advice[modules[0]]
(define-fun r10-applies () Bool x16)
(define-fun q3-silent () Bool (and q3-asked (and (not r5-applies) (not r7-applies) (not r10-applies))))
(define-fun q3-contradictory () Bool (and q3-asked (and (or r7-applies r10-applies) (or r5-applies r10-applies) (or r5-applies r7-applies))))
(define-fun q3-settled () Bool (and q3-asked (not q3-silent) (not q3-contradictory)))
; q4 is modules[1].next_step (what comes next for the module)
(define-fun q4-asked () Bool (and (> x5 200) (and d4 (not (and (not d6) (not x29))))))
; r6 is rule NEXT-PASS/passed[modules[1]]
(define-fun r6-applies () Bool (and (> x5 200) (not (and (not d12) (not (and (= x32 1) (not (and (not d11) (not (and (> x5 200) d12))))))))))
; r8 is rule NEXT-FAIL/email[modules[1]]
(define-fun r8-applies () Bool (and (> x5 200) (and d6 d10)))
; r11 is rule NEXT-MISS/advice[modules[1]]
(define-fun r11-applies () Bool (and (> x5 200) x29))
(define-fun q4-silent () Bool (and q4-asked (and (not r6-applies) (not r8-applies) (not r11-applies))))
(define-fun q4-contradictory () Bool (and q4-asked (and (or r8-applies r11-applies) (or r6-applies r11-applies) (or r6-applies r8-applies))))
(define-fun q4-settled () Bool (and q4-asked (not q4-silent) (not q4-contradictory)))
; q5 is write_about_next_steps (write to the student about the next steps)
; r9 is rule NEXT-FAIL/write
(define-fun r9-applies () Bool (and d4 (not (and (not (and d5 d9)) (not (and (> x5 200) (and d6 d10)))))))
(define-fun q5-silent () Bool (not r9-applies))
(define-fun q5-settled () Bool (not q5-silent))
; q6 is seek_advice (seek advice from the School Office)
; r12 is rule NEXT-MISS/ask
(define-fun r12-applies () Bool (and d4 (not (and (not x16) (not (and (> x5 200) x29))))))
(define-fun q6-silent () Bool (not r12-applies))
(define-fun q6-settled () Bool (not q6-silent))
; q7 is modules[0].carried (whether the failed module is condoned, compensated or carried)
(define-fun q7-asked () Bool (and d3 d9))
; d13 is modules[0].in_band
(define-fun d13 () Bool (and d9 (ite d5 (>= (+ (let ((w x8) (t (ite x10 (* (/ 1.0 200.0) (to_real x11)) (* (/ 1.0 200.0) (to_real x9))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (ite x14 (* (/ 1.0 200.0) (to_real x15)) (* (/ 1.0 200.0) (to_real x13))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0) (>= (+ (let ((w x8) (t (* (/ 1.0 200.0) (to_real x9)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (* (/ 1.0 200.0) (to_real x13)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0)) (not (and (not (ite d5 (<= (+ (let ((w x8) (t (ite x10 (* (/ 1.0 200.0) (to_real x11)) (* (/ 1.0 200.0) (to_real x9))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (ite x14 (* (/ 1.0 200.0) (to_real x15)) (* (/ 1.0 200.0) (to_real x13))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0) (<= (+ (let ((w x8) (t (* (/ 1.0 200.0) (to_real x9)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x7 200) (let ((w x12) (t (* (/ 1.0 200.0) (to_real x13)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0))) (not (= x34 1))))))
; d14 is modules[1].in_band
(define-fun d14 () Bool (and d10 (ite d6 (>= (+ (let ((w x21) (t (ite x23 (* (/ 1.0 200.0) (to_real x24)) (* (/ 1.0 200.0) (to_real x22))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (ite x27 (* (/ 1.0 200.0) (to_real x28)) (* (/ 1.0 200.0) (to_real x26))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0) (>= (+ (let ((w x21) (t (* (/ 1.0 200.0) (to_real x22)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (* (/ 1.0 200.0) (to_real x26)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0)) (not (and (not (ite d6 (<= (+ (let ((w x21) (t (ite x23 (* (/ 1.0 200.0) (to_real x24)) (* (/ 1.0 200.0) (to_real x22))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (ite x27 (* (/ 1.0 200.0) (to_real x28)) (* (/ 1.0 200.0) (to_real x26))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0) (<= (+ (let ((w x21) (t (* (/ 1.0 200.0) (to_real x22)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x20 200) (let ((w x25) (t (* (/ 1.0 200.0) (to_real x26)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0))) (not (= x34 1))))))
; d15 is band_credits_main
(define-fun d15 () Real (+ (ite (and d13 (not d5)) x6 0.0) (ite (and (> x5 200) (and d14 (not d6))) x19 0.0)))
; d16 is band_credits_resit
(define-fun d16 () Real (+ (ite (and d13 d5) x6 0.0) (ite (and (> x5 200) (and d14 d6)) x19 0.0)))
; d17 is modules[0].band_credits
(define-fun d17 () Real (ite (= x35 0) (+ d15 d16) (ite d5 d16 d15)))
; r13 is rule GEN-2/compensatory[modules[0]]
(define-fun r13-applies () Bool (and (<= d17 20.0) (not (and (not d13) (not (= x33 1))))))
; r15 is rule GEN-2/not-compensatory[modules[0]]
(define-fun r15-applies () Bool (not (and (not (> d17 20.0)) (not (and (not d13) (= x33 0))))))
(define-fun q7-silent () Bool (and q7-asked (and (not r13-applies) (not r15-applies))))
(define-fun q7-contradictory () Bool (and q7-asked (and r13-applies r15-applies)))
(define-fun q7-settled () Bool (and q7-asked (not q7-silent) (not q7-contradictory)))
; q8 is modules[1].carried (whether the failed module is condoned, compensated or carried)
(define-fun q8-asked () Bool (and (> x5 200) (and d3 d10)))
; d18 is modules[1].band_credits
(define-fun d18 () Real (ite (= x35 0) (+ d15 d16) (ite d6 d16 d15)))
; r14 is rule GEN-2/compensatory[modules[1]]
(define-fun r14-applies () Bool (and (> x5 200) (and (<= d18 20.0) (not (and (not d14) (not (= x33 1)))))))
; r16 is rule GEN-2/not-compensatory[modules[1]]
(define-fun r16-applies () Bool (and (> x5 200) (not (and (not (> d18 20.0)) (not (and (not d14) (= x33 0)))))))
(define-fun q8-silent () Bool (and q8-asked (and (not r14-applies) (not r16-applies))))
(define-fun q8-contradictory () Bool (and q8-asked (and r14-applies r16-applies)))
(define-fun q8-settled () Bool (and q8-asked (not q8-silent) (not q8-contradictory)))
; q9 is address (address that the appendix has for the student)
; r17 is rule APP/listed
(define-fun r17-applies () Bool (not (= x4 3)))
; r18 is rule APP/undergraduates
(define-fun r18-applies () Bool (and (= x4 3) (= x1 0)))
(define-fun q9-silent () Bool (and (not r17-applies) (not r18-applies)))
(define-fun q9-settled () Bool (not q9-silent))
(declare-const x5-step Int)  ; steps of modules
(declare-const x7-step Int)  ; steps of modules[0].components
(declare-const x8-step Int)  ; steps of modules[0].components[0].weight
(declare-const x9-step Int)  ; steps of modules[0].components[0].first_mark
(declare-const x11-step Int)  ; steps of modules[0].components[0].mark_if_resat
(declare-const x12-step Int)  ; steps of modules[0].components[1].weight
(declare-const x13-step Int)  ; steps of modules[0].components[1].first_mark
(declare-const x15-step Int)  ; steps of modules[0].components[1].mark_if_resat
(declare-const x20-step Int)  ; steps of modules[1].components
(declare-const x21-step Int)  ; steps of modules[1].components[0].weight
(declare-const x22-step Int)  ; steps of modules[1].components[0].first_mark
(declare-const x24-step Int)  ; steps of modules[1].components[0].mark_if_resat
(declare-const x25-step Int)  ; steps of modules[1].components[1].weight
(declare-const x26-step Int)  ; steps of modules[1].components[1].first_mark
(declare-const x28-step Int)  ; steps of modules[1].components[1].mark_if_resat
(assert (<= 0 x1 1))
(assert (<= 0 x2 1))
(assert (<= 0 x4 12))
(assert (and (<= 200 x5) (<= x5 400)))
(assert (<= 0.0 x6))
(assert (and (<= 200 x7) (<= x7 400)))
(assert (and (<= 20 x8) (<= x8 200)))
(assert (and (<= 0 x9) (<= x9 20000)))
(assert (and (<= 0 x11) (<= x11 20000)))
(assert (and (<= 20 x12) (<= x12 200)))
(assert (and (<= 0 x13) (<= x13 20000)))
(assert (and (<= 0 x15) (<= x15 20000)))
(assert (<= 0.0 x19))
(assert (and (<= 200 x20) (<= x20 400)))
(assert (and (<= 20 x21) (<= x21 200)))
(assert (and (<= 0 x22) (<= x22 20000)))
(assert (and (<= 0 x24) (<= x24 20000)))
(assert (and (<= 20 x25) (<= x25 200)))
(assert (and (<= 0 x26) (<= x26 20000)))
(assert (and (<= 0 x28) (<= x28 20000)))
(assert (<= 0 x32 1))
(assert (<= 0 x33 1))
(assert (<= 0 x34 1))
(assert (<= 0 x35 1))
(assert (= x5 (+ 200 (* 200 x5-step))))
(assert (= x7 (+ 200 (* 200 x7-step))))
(assert (= x8 (+ 20 (* 20 x8-step))))
(assert (= x9 (* 2 x9-step)))
(assert (= x11 (* 2 x11-step)))
(assert (= x12 (+ 20 (* 20 x12-step))))
(assert (= x13 (* 2 x13-step)))
(assert (= x15 (* 2 x15-step)))
(assert (= x20 (+ 200 (* 200 x20-step))))
(assert (= x21 (+ 20 (* 20 x21-step))))
(assert (= x22 (* 2 x22-step)))
(assert (= x24 (* 2 x24-step)))
(assert (= x25 (+ 20 (* 20 x25-step))))
(assert (= x26 (* 2 x26-step)))
(assert (= x28 (* 2 x28-step)))
(assert (and (not (and (not d9) (not x16) x17)) (not (and (> x5 200) (and (not d10) (not x29) x30)))))
(assert (and (= (+ x8 (ite (> x7 200) x12 0)) 200) (not (and (> x5 200) (not (= (+ x21 (ite (> x20 200) x25 0)) 200))))))
(check-sat)
