# Words that put a statement into the time to come: phrase, firmness, and what
# must follow: "verb" a bare verb, "due" a verb
# of what is appointed, with a form of "be" before, or "any". General knowledge.

will           expected  verb  = The gates will open. → [will] expected
shall          expected  verb  = The gates shall open. → [shall] expected
'll            expected  any  = They'll open it. → ['ll] expected
wo             expected  any  = They won't open it. → [wo] expected
set_to         expected  verb  = The gates are set to open. → [set to] expected
poised_to      expected  verb  = The gates are poised to open. → [poised to] expected
about_to       expected  verb  = The gates are about to open. → [about to] expected
going_to       expected  verb  = The gates are going to open. → [going to] expected
slated_to      expected  verb  = The gates are slated to open. → [slated to] expected
scheduled_to   expected  verb  = The gates are scheduled to open. → [scheduled to] expected
expected_to    expected  verb  = The gates are expected to open. → [expected to] expected
prepared_to    expected  verb  = The gates are prepared to open. → [prepared to] expected
preparing_to   expected  verb  = The gates are preparing to open. → [preparing to] expected
planning_to    expected  verb  = The gates are planning to open. → [planning to] expected
intending_to   expected  verb  = The gates are intending to open. → [intending to] expected
bound_to       expected  verb  = The gates are bound to open. → [bound to] expected
certain_to     expected  verb  = The gates are certain to open. → [certain to] expected
ready_to       expected  verb  = The gates are ready to open. → [ready to] expected
projected_to   expected  verb  = The gates are projected to open. → [projected to] expected
forecast_to    expected  verb  = The gates are forecast to open. → [forecast to] expected
predicted_to   expected  verb  = The gates are predicted to open. → [predicted to] expected
plan_to        expected  verb  = Those who keep it plan to open it. → [plan to] expected
plans_to       expected  verb  = Those who keep it plans to open it. → [plans to] expected
planned_to     expected  verb  = Those who keep it planned to open it. → [planned to] expected
intend_to      expected  verb  = Those who keep it intend to open it. → [intend to] expected
intends_to     expected  verb  = Those who keep it intends to open it. → [intends to] expected
intended_to    expected  verb  = Those who keep it intended to open it. → [intended to] expected
vowed_to       expected  verb  = Those who keep it vowed to open it. → [vowed to] expected
pledged_to     expected  verb  = Those who keep it pledged to open it. → [pledged to] expected
promised_to    expected  verb  = Those who keep it promised to open it. → [promised to] expected
agreed_to      expected  verb  = Those who keep it agreed to open it. → [agreed to] expected
expect_to      expected  verb  = Those who keep it expect to open it. → [expect to] expected
expects_to     expected  verb  = Those who keep it expects to open it. → [expects to] expected
due_to         expected  due  = The gates are due to open. → [due to] expected
scheduled_for  expected  any  = The vote is scheduled for noon. → [scheduled for] expected
slated_for     expected  any  = The vote is slated for noon. → [slated for] expected
planned_for    expected  any  = The vote is planned for noon. → [planned for] expected
upcoming       expected  any  = The upcoming vote is close. → [upcoming] expected
impending      expected  any  = The impending vote is close. → [impending] expected
imminent       expected  any  = A vote is imminent. → [imminent] expected
forthcoming    expected  any  = The forthcoming vote is close. → [forthcoming] expected
