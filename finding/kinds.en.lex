# The kinds of finding: how severe each is where its place says nothing else
# (docs/severity.md), what it means, and what a reader is shown for it.
#
# name  topic  severity  = what it means → label

hedge_dropped  firmness  serious  = one report states flat what another reports, alleges or holds possible; serious where it was made from that one → hedge dropped
hedge_added  firmness  note  = what the parent states flat is hedged in the report made from it → hedge added
modality_strengthened  firmness  serious  = one report states as happened what another expects, or as certain to come what it holds possible; serious where it was made from that one → expectation hardened
modality_weakened  firmness  note  = what the parent states as happened is expected in the report made from it → weakened
bound_changed  figure  note  = one number has another bound: "up to 400", "400" → bound changed
headline_exaggeration  firmness  differs  = a headline states flat what its text holds possible, alleged or reported, or names a cause that its text leaves open → headline says more
category_changed  other  differs  = one report has a theft, an arrest, a murder where the other has a loss, a charge, a manslaughter; or one number counts other things, "31,000 homes" and "31,000 customers", "profit" and "sales" → of another kind
number_changed  figure  serious  = a figure of the parent comes out as another number → number changed
unit_changed  figure  serious  = one number stands with two units that are not the same quantity → unit changed
denominator_changed  figure  differs  = one number is of another whole, or for another length of time: "12 of 80", "900 litres a day" → of another whole
arithmetic  figure  differs  = a sum of the reports' figures does not hold → sum does not hold
correction  other  differs  = a notice of correction, or any report, takes back what a report says → corrected
attribution_changed  speaker  serious  = two reports give one claim to two sources; serious where one was made from the other → source changed
attribution_dropped  speaker  serious  = a claim is told without the source that the other report names for it → source dropped
speaker_fusion  speaker  differs  = one report gives to one person what the other gives to two → two speakers made one
speaker_swapped  speaker  serious  = two reports give one utterance to two people → speaker moved
speaker_role_changed  speaker  differs  = one person has an office in one report that another report takes away or gives otherwise → office changed
false_credit  speaker  differs  = two reports say of two people or bodies that they found, made or first told one thing → other credit
name_altered  other  note  = two reports, or two sentences of one, spell one name in two ways → name spelt otherwise
cue_loaded  speaker  note  = what one report tells with a plain verb of saying, another tells with one that takes a side → saying coloured
quote_altered  wording  differs  = words between quotation marks are not those of the other report → quote altered
quote_reworded  wording  note  = two reports that do not know each other, or one report twice, have one utterance in other words, and which were spoken is not known → other words
quote_truncated  wording  note  = a quotation stops inside a sentence of which another report has the rest → quote cut
paraphrase_distorted  wording  differs  = a speaker denies or leaves open in a quotation what another report gives as the speaker's words without marks → not what was said
internal_inconsistency  other  differs  = one report gives two numbers, or two days, to one thing → at odds with itself
contradiction  other  differs  = two reports, or a headline and its text, say of one thing what cannot both be right → differs
time_shift  other  differs  = two reports give one thing two days, months, years or hours → another time
detail_dropped  other  differs  = a report leaves out a condition, an exception or a denial that turns what another says → left out
causal_claim_added  other  differs  = one report says that one thing made another, where a report that tells both does not, or says that the cause is not known → cause added
unsupported  other  note  = a figure in a report made from another that no other report has → no other witness
