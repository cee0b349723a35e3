; policy combined-draft, edition undated, sha256 02982f76aee8f7133445691a3a9525f0f89bb22c4016956dd3fbd6f5844407b5
; sat: some case lies within all ranges and steps and meets every assumption
; run: z3 policy.smt2
(declare-const x1 Real)  ; taught_credits (credits of the taught component)
(declare-const x2 Real)  ; reassessed (credits in which the student was reassessed)
(declare-const x3 Real)  ; still_failed (credits still failed after reassessment)
(declare-const x4 Real)  ; largest_failed_unit (credits of the largest unit still failed)
(declare-const x5 Bool)  ; supplementary_year_taken (the student has already had a supplementary year for academic failure)
(declare-const x6 Int)  ; a_unit: 0 one_unit, 1 the_total (whether the 30 credits limit one unit, or the total still failed)
; q1 is way_on (what is left for a student who has failed again after reassessment)
(define-fun q1-asked () Bool (> x3 0.0))
; d2 is within_the_limit
(define-fun d2 () Bool (not (and (not (and (= x6 0) (<= x4 30.0))) (not (and (= x6 1) (<= x3 30.0))))))
; r1 is rule 8.9(a)/permitted
(define-fun r1-applies () Bool d2)
; r2 is rule 8.9(a)/refused
(define-fun r2-applies () Bool d2)
; r3 is rule 8.9(a)-once/had-one
(define-fun r3-applies () Bool x5)
(define-fun q1-r1-1-prevails-left0 () Bool (not r3-applies))
(define-fun q1-r1-1-prevails () Bool (and r1-applies (or q1-r1-1-prevails-left0 (not r3-applies))))
(define-fun q1-r1-1-prevails-word1 () Bool (not q1-r1-1-prevails-left0))
(define-fun q1-r2-1-prevails-left0 () Bool (not r3-applies))
(define-fun q1-r2-1-stronger-left0 () Bool (not r3-applies))
(define-fun q1-silent () Bool (and q1-asked (and (not q1-r1-1-prevails) (not r2-applies) (not r3-applies))))
(define-fun q1-settled () Bool (and q1-asked (not q1-silent)))
; d1 is allowance
(define-fun d1 () Real (ite (<= (* (/ 1.0 2.0) x1) 60.0) (* (/ 1.0 2.0) x1) 60.0))
(assert (<= 0.0 x1))
(assert (<= 0.0 x2))
(assert (<= 0.0 x3))
(assert (<= 0.0 x4))
(assert (<= 0 x6 1))
(assert (and (<= x4 x3) (not (and (not (= x3 0.0)) (not (> x4 0.0))))))
(assert (<= x3 x2))
(assert (<= x2 d1))
(check-sat)
