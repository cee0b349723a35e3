; policy resit-information-sheet, edition 2022-23, sha256 4be16e70e5a14f4f597ba68c0409bfb1db48f97f1a9ab197bcd60de556242e1f
; with at most 2 modules and 2 components
; sat: some case lies within all ranges and steps and meets every assumption
; run: z3 policy.smt2
(declare-const x1 Int)  ; level: 0 undergraduate, 1 postgraduate (level of study)
(declare-const x2 Int)  ; stage: 0 after_first_attempt, 1 after_reassessment (point at which the student is considered)
(declare-const x3 Bool)  ; clinical (clinical programme)
(declare-const x4 Real)  ; band_credits_before (credits failed between 40 and 49 at the main assessments and not taken again)
(declare-const x5 Int)  ; school_of_student: 0 arts, 1 histories_languages_and_cultures, 2 law_and_social_justice, 3 management, 4 engineering, 5 electrical_engineering, 6 computer_science, 7 environmental_sciences, 8 chemistry, 9 mathematical_sciences, 10 physics, 11 life_sciences, 12 psychology (school or department of the student)
(declare-const x6 Int)  ; modules, times 200 (taught modules)
(declare-const x7 Real)  ; modules[0].credits
(declare-const x8 Int)  ; modules[0].components, times 200
(declare-const x9 Int)  ; modules[0].components[0].weight, times 200 (share in the module)
(declare-const x10 Int)  ; modules[0].components[0].first_mark, times 200 (mark at the first attempt)
(declare-const x11 Bool)  ; modules[0].components[0].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x12 Int)  ; modules[0].components[0].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x13 Int)  ; modules[0].components[1].weight, times 200 (share in the module)
(declare-const x14 Int)  ; modules[0].components[1].first_mark, times 200 (mark at the first attempt)
(declare-const x15 Bool)  ; modules[0].components[1].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x16 Int)  ; modules[0].components[1].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x17 Bool)  ; modules[0].mark_missing (mark still missing)
(declare-const x18 Bool)  ; modules[0].has_to_repeat (repeat required for progression or classification)
(declare-const x19 Bool)  ; modules[0].chooses_to_repeat (repeat chosen by the student)
(declare-const x20 Real)  ; modules[1].credits
(declare-const x21 Int)  ; modules[1].components, times 200
(declare-const x22 Int)  ; modules[1].components[0].weight, times 200 (share in the module)
(declare-const x23 Int)  ; modules[1].components[0].first_mark, times 200 (mark at the first attempt)
(declare-const x24 Bool)  ; modules[1].components[0].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x25 Int)  ; modules[1].components[0].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x26 Int)  ; modules[1].components[1].weight, times 200 (share in the module)
(declare-const x27 Int)  ; modules[1].components[1].first_mark, times 200 (mark at the first attempt)
(declare-const x28 Bool)  ; modules[1].components[1].mark_if_resat is given (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x29 Int)  ; modules[1].components[1].mark_if_resat, times 200 (mark that a re-sit, if allowed, would earn; none if none is taken)
(declare-const x30 Bool)  ; modules[1].mark_missing (mark still missing)
(declare-const x31 Bool)  ; modules[1].has_to_repeat (repeat required for progression or classification)
(declare-const x32 Bool)  ; modules[1].chooses_to_repeat (repeat chosen by the student)
(declare-const x33 Int)  ; passed_modules: 0 those_modules, 1 the_student (whether `if you have passed modules` speaks of those modules, or of the student who has passed one)
(declare-const x34 Int)  ; which_marks: 0 the_band_only, 1 any_failed_mark (whether a mark below 40 is compensatory too, or only one between 40 and 49)
(declare-const x35 Int)  ; end_of_band: 0 at_49, 1 below_50 (whether `40-49%` ends at 49 or reaches up to the pass mark)
(declare-const x36 Int)  ; counted_over: 0 each_sitting, 1 both_together (over which sittings the 20 credits are counted)
; q1 is modules[0].attempt_kind (what taking the module again is called)
; d3 is on_such_a_programme
(define-fun d3 () Bool (and (= x1 1) (not x3)))
; d4 is addressed
(define-fun d4 () Bool (and d3 (= x2 1)))
(define-fun q1-asked () Bool (and d4 (not x17) (not (and (not x18) (not x19)))))
; d5 is modules[0].resat
(define-fun d5 () Bool (and (= x2 1) (< (+ (let ((w x9) (t (* (/ 1.0 200.0) (to_real x10)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (* (/ 1.0 200.0) (to_real x14)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (not (and (not x11) (not (and (> x8 200) x15))))))
; d9 is modules[0].failed
(define-fun d9 () Bool (and (not x17) (ite d5 (< (+ (let ((w x9) (t (ite x11 (* (/ 1.0 200.0) (to_real x12)) (* (/ 1.0 200.0) (to_real x10))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (ite x15 (* (/ 1.0 200.0) (to_real x16)) (* (/ 1.0 200.0) (to_real x14))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (< (+ (let ((w x9) (t (* (/ 1.0 200.0) (to_real x10)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (* (/ 1.0 200.0) (to_real x14)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0))))
; r1 is rule DEF-RESIT/failed[modules[0]]
(define-fun r1-applies () Bool (and d9 x18))
; r3 is rule DEF-RETAKE-1/passed[modules[0]]
(define-fun r3-applies () Bool (and (not d9) x19))
(define-fun q1-silent () Bool (and q1-asked (and (not r1-applies) (not r3-applies))))
(define-fun q1-contradictory () Bool (and q1-asked (and r3-applies r1-applies)))
(define-fun q1-settled () Bool (and q1-asked (not q1-silent) (not q1-contradictory)))
; q2 is modules[1].attempt_kind (what taking the module again is called)
(define-fun q2-asked () Bool (and (> x6 200) (and d4 (not x30) (not (and (not x31) (not x32))))))
; d6 is modules[1].resat
(define-fun d6 () Bool (and (= x2 1) (< (+ (let ((w x22) (t (* (/ 1.0 200.0) (to_real x23)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (* (/ 1.0 200.0) (to_real x27)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (not (and (not x24) (not (and (> x21 200) x28))))))
; d10 is modules[1].failed
(define-fun d10 () Bool (and (not x30) (ite d6 (< (+ (let ((w x22) (t (ite x24 (* (/ 1.0 200.0) (to_real x25)) (* (/ 1.0 200.0) (to_real x23))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (ite x28 (* (/ 1.0 200.0) (to_real x29)) (* (/ 1.0 200.0) (to_real x27))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0) (< (+ (let ((w x22) (t (* (/ 1.0 200.0) (to_real x23)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (* (/ 1.0 200.0) (to_real x27)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 50.0))))
; r2 is rule DEF-RESIT/failed[modules[1]]
(define-fun r2-applies () Bool (and (> x6 200) (and d10 x31)))
; r4 is rule DEF-RETAKE-1/passed[modules[1]]
(define-fun r4-applies () Bool (and (> x6 200) (and (not d10) x32)))
(define-fun q2-silent () Bool (and q2-asked (and (not r2-applies) (not r4-applies))))
(define-fun q2-contradictory () Bool (and q2-asked (and r4-applies r2-applies)))
(define-fun q2-settled () Bool (and q2-asked (not q2-silent) (not q2-contradictory)))
; q3 is modules[0].next_step (what comes next for the module)
(define-fun q3-asked () Bool (and d4 (not (and (not d5) (not x17)))))
; d11 is modules[0].passed_at_resit
(define-fun d11 () Bool (and d5 (not d9) (not x17)))
; d12 is modules[1].passed_at_resit
(define-fun d12 () Bool (and d6 (not d10) (not x30)))
; r5 is rule NEXT-PASS/passed[modules[0]]
(define-fun r5-applies () Bool (not (and (not d11) (not (and (= x33 1) (not (and (not d11) (not (and (> x6 200) d12)))))))))
; r7 is rule NEXT-FAIL/email[modules[0]]
(define-fun r7-applies () Bool (and d5 d9))
; r10 is rule NEXT-MISS/advice[modules[0]]
(define-fun r10-applies () Bool x17)
(define-fun q3-silent () Bool (and q3-asked (and (not r5-applies) (not r7-applies) (not r10-applies))))
(define-fun q3-contradictory () Bool (and q3-asked (and (or r7-applies r10-applies) (or r5-applies r10-applies) (or r5-applies r7-applies))))
(define-fun q3-settled () Bool (and q3-asked (not q3-silent) (not q3-contradictory)))
; q4 is modules[1].next_step (what comes next for the module)
(define-fun q4-asked () Bool (and (> x6 200) (and d4 (not (and (not d6) (not x30))))))
; r6 is rule NEXT-PASS/passed[modules[1]]
(define-fun r6-applies () Bool (and (> x6 200) (not (and (not d12) (not (and (= x33 1) (not (and (not d11) (not (and (> x6 200) d12))))))))))
; r8 is rule NEXT-FAIL/email[modules[1]]
(define-fun r8-applies () Bool (and (> x6 200) (and d6 d10)))
; r11 is rule NEXT-MISS/advice[modules[1]]
(define-fun r11-applies () Bool (and (> x6 200) x30))
(define-fun q4-silent () Bool (and q4-asked (and (not r6-applies) (not r8-applies) (not r11-applies))))
(define-fun q4-contradictory () Bool (and q4-asked (and (or r8-applies r11-applies) (or r6-applies r11-applies) (or r6-applies r8-applies))))
(define-fun q4-settled () Bool (and q4-asked (not q4-silent) (not q4-contradictory)))
; q5 is write_about_next_steps (write to the student about the next steps)
; r9 is rule NEXT-FAIL/write
(define-fun r9-applies () Bool (and d4 (not (and (not (and d5 d9)) (not (and (> x6 200) (and d6 d10)))))))
(define-fun q5-silent () Bool (not r9-applies))
(define-fun q5-settled () Bool (not q5-silent))
; q6 is seek_advice (seek advice from the School Office)
; r12 is rule NEXT-MISS/ask
(define-fun r12-applies () Bool (and d4 (not (and (not x17) (not (and (> x6 200) x30))))))
(define-fun q6-silent () Bool (not r12-applies))
(define-fun q6-settled () Bool (not q6-silent))
; q7 is modules[0].carried (whether the failed module is condoned, compensated or carried)
(define-fun q7-asked () Bool (and d3 d9))
; d13 is modules[0].in_band
(define-fun d13 () Bool (and d9 (ite d5 (>= (+ (let ((w x9) (t (ite x11 (* (/ 1.0 200.0) (to_real x12)) (* (/ 1.0 200.0) (to_real x10))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (ite x15 (* (/ 1.0 200.0) (to_real x16)) (* (/ 1.0 200.0) (to_real x14))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0) (>= (+ (let ((w x9) (t (* (/ 1.0 200.0) (to_real x10)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (* (/ 1.0 200.0) (to_real x14)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0)) (not (and (not (ite d5 (<= (+ (let ((w x9) (t (ite x11 (* (/ 1.0 200.0) (to_real x12)) (* (/ 1.0 200.0) (to_real x10))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (ite x15 (* (/ 1.0 200.0) (to_real x16)) (* (/ 1.0 200.0) (to_real x14))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0) (<= (+ (let ((w x9) (t (* (/ 1.0 200.0) (to_real x10)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x8 200) (let ((w x13) (t (* (/ 1.0 200.0) (to_real x14)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0))) (not (= x35 1))))))
; d14 is modules[1].in_band
(define-fun d14 () Bool (and d10 (ite d6 (>= (+ (let ((w x22) (t (ite x24 (* (/ 1.0 200.0) (to_real x25)) (* (/ 1.0 200.0) (to_real x23))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (ite x28 (* (/ 1.0 200.0) (to_real x29)) (* (/ 1.0 200.0) (to_real x27))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0) (>= (+ (let ((w x22) (t (* (/ 1.0 200.0) (to_real x23)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (* (/ 1.0 200.0) (to_real x27)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 40.0)) (not (and (not (ite d6 (<= (+ (let ((w x22) (t (ite x24 (* (/ 1.0 200.0) (to_real x25)) (* (/ 1.0 200.0) (to_real x23))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (ite x28 (* (/ 1.0 200.0) (to_real x29)) (* (/ 1.0 200.0) (to_real x27))))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0) (<= (+ (let ((w x22) (t (* (/ 1.0 200.0) (to_real x23)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) (ite (> x21 200) (let ((w x26) (t (* (/ 1.0 200.0) (to_real x27)))) (+ (ite (= w 20) (* (/ 1.0 10.0) t) 0.0) (ite (= w 40) (* (/ 1.0 5.0) t) 0.0) (ite (= w 60) (* (/ 3.0 10.0) t) 0.0) (ite (= w 80) (* (/ 2.0 5.0) t) 0.0) (ite (= w 100) (* (/ 1.0 2.0) t) 0.0) (ite (= w 120) (* (/ 3.0 5.0) t) 0.0) (ite (= w 140) (* (/ 7.0 10.0) t) 0.0) (ite (= w 160) (* (/ 4.0 5.0) t) 0.0) (ite (= w 180) (* (/ 9.0 10.0) t) 0.0) (ite (= w 200) (* 1.0 t) 0.0))) 0.0)) 49.0))) (not (= x35 1))))))
; d15 is band_credits
(define-fun d15 () Real (+ (+ (ite d13 x7 0.0) (ite (and (> x6 200) d14) x20 0.0)) (ite (= x36 1) x4 0.0)))
; r13 is rule GEN-2/compensatory[modules[0]]
(define-fun r13-applies () Bool (and (<= d15 20.0) (not (and (not d13) (not (= x34 1))))))
; r15 is rule GEN-2/not-compensatory[modules[0]]
(define-fun r15-applies () Bool (not (and (not (> d15 20.0)) (not (and (not d13) (= x34 0))))))
(define-fun q7-silent () Bool (and q7-asked (and (not r13-applies) (not r15-applies))))
(define-fun q7-contradictory () Bool (and q7-asked (and r13-applies r15-applies)))
(define-fun q7-settled () Bool (and q7-asked (not q7-silent) (not q7-contradictory)))
; q8 is modules[1].carried (whether the failed module is condoned, compensated or carried)
(define-fun q8-asked () Bool (and (> x6 200) (and d3 d10)))
; r14 is rule GEN-2/compensatory[modules[1]]
(define-fun r14-applies () Bool (and (> x6 200) (and (<= d15 20.0) (not (and (not d14) (not (= x34 1)))))))
; r16 is rule GEN-2/not-compensatory[modules[1]]
(define-fun r16-applies () Bool (and (> x6 200) (not (and (not (> d15 20.0)) (not (and (not d14) (= x34 0)))))))
(define-fun q8-silent () Bool (and q8-asked (and (not r14-applies) (not r16-applies))))
(define-fun q8-contradictory () Bool (and q8-asked (and r14-applies r16-applies)))
(define-fun q8-settled () Bool (and q8-asked (not q8-silent) (not q8-contradictory)))
; q9 is address (address that the appendix has for the student)
; r17 is rule APP/listed
(define-fun r17-applies () Bool (not (= x5 3)))
; r18 is rule APP/undergraduates
(define-fun r18-applies () Bool (and (= x5 3) (= x1 0)))
(define-fun q9-silent () Bool (and (not r17-applies) (not r18-applies)))
(define-fun q9-settled () Bool (not q9-silent))
(declare-const x6-step Int)  ; steps of modules
(declare-const x8-step Int)  ; steps of modules[0].components
(declare-const x9-step Int)  ; steps of modules[0].components[0].weight
(declare-const x10-step Int)  ; steps of modules[0].components[0].first_mark
(declare-const x12-step Int)  ; steps of modules[0].components[0].mark_if_resat
(declare-const x13-step Int)  ; steps of modules[0].components[1].weight
(declare-const x14-step Int)  ; steps of modules[0].components[1].first_mark
(declare-const x16-step Int)  ; steps of modules[0].components[1].mark_if_resat
(declare-const x21-step Int)  ; steps of modules[1].components
(declare-const x22-step Int)  ; steps of modules[1].components[0].weight
(declare-const x23-step Int)  ; steps of modules[1].components[0].first_mark
(declare-const x25-step Int)  ; steps of modules[1].components[0].mark_if_resat
(declare-const x26-step Int)  ; steps of modules[1].components[1].weight
(declare-const x27-step Int)  ; steps of modules[1].components[1].first_mark
(declare-const x29-step Int)  ; steps of modules[1].components[1].mark_if_resat
(assert (<= 0 x1 1))
(assert (<= 0 x2 1))
(assert (<= 0.0 x4))
(assert (<= 0 x5 12))
(assert (and (<= 200 x6) (<= x6 400)))
(assert (<= 0.0 x7))
(assert (and (<= 200 x8) (<= x8 400)))
(assert (and (<= 20 x9) (<= x9 200)))
(assert (and (<= 0 x10) (<= x10 20000)))
(assert (and (<= 0 x12) (<= x12 20000)))
(assert (and (<= 20 x13) (<= x13 200)))
(assert (and (<= 0 x14) (<= x14 20000)))
(assert (and (<= 0 x16) (<= x16 20000)))
(assert (<= 0.0 x20))
(assert (and (<= 200 x21) (<= x21 400)))
(assert (and (<= 20 x22) (<= x22 200)))
(assert (and (<= 0 x23) (<= x23 20000)))
(assert (and (<= 0 x25) (<= x25 20000)))
(assert (and (<= 20 x26) (<= x26 200)))
(assert (and (<= 0 x27) (<= x27 20000)))
(assert (and (<= 0 x29) (<= x29 20000)))
(assert (<= 0 x33 1))
(assert (<= 0 x34 1))
(assert (<= 0 x35 1))
(assert (<= 0 x36 1))
(assert (= x6 (+ 200 (* 200 x6-step))))
(assert (= x8 (+ 200 (* 200 x8-step))))
(assert (= x9 (+ 20 (* 20 x9-step))))
(assert (= x10 (* 2 x10-step)))
(assert (= x12 (* 2 x12-step)))
(assert (= x13 (+ 20 (* 20 x13-step))))
(assert (= x14 (* 2 x14-step)))
(assert (= x16 (* 2 x16-step)))
(assert (= x21 (+ 200 (* 200 x21-step))))
(assert (= x22 (+ 20 (* 20 x22-step))))
(assert (= x23 (* 2 x23-step)))
(assert (= x25 (* 2 x25-step)))
(assert (= x26 (+ 20 (* 20 x26-step))))
(assert (= x27 (* 2 x27-step)))
(assert (= x29 (* 2 x29-step)))
(assert (and (not (and (not d9) (not x17) x18)) (not (and (> x6 200) (and (not d10) (not x30) x31)))))
(assert (and (= (+ x9 (ite (> x8 200) x13 0)) 200) (not (and (> x6 200) (not (= (+ x22 (ite (> x21 200) x26 0)) 200))))))
(check-sat)
