# Words that have no kind of hedge and move a statement on the ladder all the same:
# into the time to come, onto somebody's word, into what is only considered. Phrase,
# firmness, form (as in hedge.en.lex) and how they must hang on the words
# around them: "to" an infinitive hangs on it; "told" a passive with an infinitive;
# "due" an infinitive follows, with a form of "be" before; "doing" it is under
# way; "reported" it is a "will" told after the fact; or "any". General knowledge.

will            expected  modal  any  = The gates will open. → [will] expected
would           expected  modal  reported  = Divers said the gates would open. → [would] expected
shall           expected  modal  any  = The gates shall open. → [shall] expected
'll             expected  modal  any  = They'll open it. → ['ll] expected
wo              expected  modal  any  = They won't open it. → [wo] expected
set_to          expected  word  to  = The gates are set to open. → [set to] expected
poised_to       expected  word  to  = The gates are poised to open. → [poised to] expected
about_to        expected  word  to  = The gates are about to open. → [about to] expected
going_to        expected  word  to  = The gates are going to open. → [going to] expected
prepared_to     expected  word  to  = The gates are prepared to open. → [prepared to] expected
bound_to        expected  word  to  = The gates are bound to open. → [bound to] expected
certain_to      expected  word  to  = The gates are certain to open. → [certain to] expected
ready_to        expected  word  to  = The gates are ready to open. → [ready to] expected
due_to          expected  word  due  = The gates are due to open. → [due to] expected
scheduled_for   expected  word  any  = The vote is scheduled for noon. → [scheduled for] expected
slated_for      expected  word  any  = The vote is slated for noon. → [slated for] expected
planned_for     expected  word  any  = The vote is planned for noon. → [planned for] expected
upcoming        expected  word  any  = The upcoming vote is close. → [upcoming] expected
impending       expected  word  any  = The impending vote is close. → [impending] expected
imminent        expected  word  any  = A vote is imminent. → [imminent] expected
forthcoming     expected  word  any  = The forthcoming vote is close. → [forthcoming] expected
under_discussion  possible  word  any  = A curfew is under discussion. → [under discussion] possible
plan            expected  verb  to  = Divers plan to open it. → [plan] expected
intend          expected  verb  to  = Divers intend to open it. → [intend] expected
pledge          expected  verb  to  = Divers pledge to open it. → [pledge] expected
promise         expected  verb  to  = Divers promise to open it. → [promise] expected
agree           expected  verb  to  = Divers agree to open it. → [agree] expected
expect          expected  verb  to  = Divers expect to open it. → [expect] expected
prepare         expected  verb  to  = Divers prepare to open it. → [prepare] expected
aim             expected  verb  to  = Divers aim to open it. → [aim] expected
hope            expected  verb  to  = Divers hope to open it. → [hope] expected
threaten        expected  verb  to  = Divers threaten to open it. → [threaten] expected
swear           expected  verb  to  = Divers swear to open it. → [swear] expected
undertake       expected  verb  to  = Divers undertake to open it. → [undertake] expected
propose         expected  verb  to  = Divers propose to open it. → [propose] expected
volunteer       expected  verb  to  = Divers volunteer to open it. → [volunteer] expected
tip             expected  verb  told  = She is tipped to win. → [tipped] expected
schedule        expected  verb  told  = The gates are scheduled to open. → [scheduled] expected
destine         expected  verb  told  = The gates are destined to open. → [destined] expected
consider        possible  verb  doing  = Divers are considering a sale. → [considering] possible
mull            possible  verb  doing  = Divers are mulling a sale. → [mulling] possible
weigh           possible  verb  doing  = Divers are weighing a sale. → [weighing] possible
contemplate     possible  verb  doing  = Divers are contemplating a sale. → [contemplating] possible
explore         possible  verb  doing  = Divers are exploring a sale. → [exploring] possible
study           possible  verb  doing  = Divers are studying a sale. → [studying] possible
ponder          possible  verb  doing  = Divers are pondering a sale. → [pondering] possible
debate          possible  verb  doing  = Divers are debating a sale. → [debating] possible
say             reportedly  verb  told  = The dam is said to leak. → [said] reportedly
report          reportedly  verb  told  = The dam is reported to leak. → [reported] reportedly
understand      reportedly  verb  told  = The dam is understood to leak. → [understood] reportedly
claim           alleged  verb  to  = Divers claim to have found it. → [claim] alleged
on_track_to     expected  word  to  = The gates are on track to open. → [on track to] expected
on_course_to    expected  word  to  = The gates are on course to open. → [on course to] expected
looking_to      expected  word  to  = Divers are looking to open it. → [looking to] expected
is_to           expected  word  to  = The gate is to open. → [is to] expected
are_to          expected  word  to  = The gates are to open. → [are to] expected
was_to          expected  word  to  = The gate was to open. → [was to] expected
were_to         expected  word  to  = The gates were to open. → [were to] expected
in_talks_to     possible  word  to  = Divers are in talks to buy it. → [in talks to] possible
under_consideration  possible  word  any  = A curfew is under consideration. → [under consideration] possible
on_the_verge_of  expected  word  any  = The gate is on the verge of opening. → [on the verge of] expected
on_the_brink_of  expected  word  any  = The gate is on the brink of opening. → [on the brink of] expected
in_line_to      expected  word  to  = She is in line to win. → [in line to] expected
