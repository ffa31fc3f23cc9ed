# Words that negate a statement: phrase and firmness. General knowledge.

not         negated  = The dam did not burst. → [not] negated
n't         negated  = The dam didn't burst. → [n't] negated
no          negated  = The dam had no leak. → [no] negated
never       negated  = The dam never burst. → [never] negated
nobody      negated  = It drowned nobody. → [nobody] negated
no_one      negated  = It drowned no one. → [no one] negated
none        negated  = None of them drowned. → [None] negated
neither     negated  = Neither dam burst. → [Neither] negated
nor         negated  = Nor did it burst. → [Nor] negated
without     negated  = It stood without a leak. → [without] negated
cannot      negated  = The dam cannot burst. → [cannot] negated
nothing     negated  = It broke nothing. → [nothing] negated
no_longer   negated  = It no longer leaks. → [no longer] negated
failed_to   negated  = It failed to burst. → [failed to] negated
fails_to    negated  = It fails to burst. → [fails to] negated
refused_to  negated  = They refused to go. → [refused to] negated
refuses_to  negated  = She refuses to go. → [refuses to] negated
unable_to   negated  = They were unable to go. → [unable to] negated
yet_to      negated  = They have yet to go. → [yet to] negated
