# Words that negate a statement: phrase, firmness, form (as in hedge.en.lex) and how
# they hang on the words around them: "to" an infinitive or a gerund hangs on it, "from" a gerund
# after "from" does, "any". Verbs are those of L. Karttunen, Simple and phrasal implicatives,
# *SEM 2012, whose sign is minus. The words are general knowledge.

not             negated  word  any  = The dam did not burst. → [not] negated
n't             negated  word  any  = The dam didn't burst. → [n't] negated
no              negated  word  any  = The dam had no leak. → [no] negated
never           negated  word  any  = The dam never burst. → [never] negated
nobody          negated  word  any  = It drowned nobody. → [nobody] negated
no_one          negated  word  any  = It drowned no one. → [no one] negated
none            negated  word  any  = None of them drowned. → [None] negated
neither         negated  word  any  = Neither dam burst. → [Neither] negated
nor             negated  word  any  = Nor did it burst. → [Nor] negated
without         negated  word  any  = It stood without a leak. → [without] negated
cannot          negated  word  any  = The dam cannot burst. → [cannot] negated
nothing         negated  word  any  = It broke nothing. → [nothing] negated
no_longer       negated  word  any  = It no longer leaks. → [no longer] negated
unable_to       negated  word  to  = They were unable to go. → [unable to] negated
yet_to          negated  word  to  = They have yet to go. → [yet to] negated
fail            negated  verb  to  = It failed to burst. → [failed] negated
refuse          negated  verb  to  = They refused to go. → [refused] negated
decline         negated  verb  to  = They declined to go. → [declined] negated
neglect         negated  verb  to  = They neglected to go. → [neglected] negated
forget          negated  verb  to  = The crew forgot to shut it. → [forgot] negated
omit            negated  verb  to  = They omitted to go. → [omitted] negated
avoid           negated  verb  to  = They avoided drowning. → [avoided] negated
prevent         negated  verb  from  = It prevented them from going. → [prevented] negated
stop            negated  verb  from  = It stopped them from going. → [stopped] negated
bar             negated  verb  from  = It barred them from going. → [barred] negated
ban             negated  verb  from  = It banned them from going. → [banned] negated
prohibit        negated  verb  from  = It prohibited them from going. → [prohibited] negated
keep            negated  verb  from  = It kept them from going. → [kept] negated
refrain         negated  verb  from  = They refrained from going. → [refrained] negated
dissuade        negated  verb  from  = It dissuaded them from going. → [dissuaded] negated
deter           negated  verb  from  = It deterred them from going. → [deterred] negated
unwilling_to    negated  word  to  = They were unwilling to go. → [unwilling to] negated
far_from        negated  word  any  = It is far from dry. → [far from] negated
stop_short_of   negated  verb  any  = They stopped short of going. → [stopped short of] negated
instead_of      negated  word  any  = They sang instead of going. → [instead of] negated
hardly          negated  word  any  = It hardly rained. → [hardly] negated
nowhere         negated  word  any  = It goes nowhere. → [nowhere] negated
