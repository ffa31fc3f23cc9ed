# Cues that are no verbs of their own clause. Compiled for stemma.
# kinds: prep, the source follows · chain, an inner source follows · noun, a
# clause with "that" follows and the source stands before as a possessive or
# after "by" or "from"
# phrase  kind  source's firmness  writer's firmness  = text → source | cue | content

according_to        prep   stated    reportedly  = According to Ama Rell, the bridge was shut. → Ama Rell | According to | the bridge was shut
per                 prep   stated    reportedly  = The bridge was shut, per Ama Rell. → Ama Rell | per | The bridge was shut
in_the_words_of     prep   stated    reportedly  = In the words of Ama Rell, the bridge was shut. → Ama Rell | In the words of | the bridge was shut
in_the_view_of      prep   possible  reportedly  = In the view of Ama Rell, the bridge was shut. → Ama Rell | In the view of | the bridge was shut
in_the_opinion_of   prep   possible  reportedly  = In the opinion of Ama Rell, the bridge was shut. → Ama Rell | In the opinion of | the bridge was shut
citing              chain  stated    reportedly  = Citing the port guard, Ama Rell said the bridge was shut. → Ama Rell < the port guard | said | the bridge was shut
quoting             chain  stated    reportedly  = Quoting the port guard, Ama Rell said the bridge was shut. → Ama Rell < the port guard | said | the bridge was shut
claim               noun   alleged   alleged     = Ama Rell's claim that the bridge was shut drew laughter. → Ama Rell | claim | the bridge was shut drew laughter
claims              noun   alleged   alleged     = They heard Ama Rell's claims that the bridge was shut. → Ama Rell | claims | the bridge was shut
allegation          noun   alleged   alleged     = They heard Ama Rell's allegation that the bridge was shut. → Ama Rell | allegation | the bridge was shut
allegations         noun   alleged   alleged     = They heard allegations that the bridge was shut. → - | allegations | the bridge was shut
accusation          noun   alleged   alleged     = They heard Ama Rell's accusation that the bridge was shut. → Ama Rell | accusation | the bridge was shut
accusations         noun   alleged   alleged     = They heard accusations that the bridge was shut. → - | accusations | the bridge was shut
assertion           noun   stated    alleged     = They heard Ama Rell's assertion that the bridge was shut. → Ama Rell | assertion | the bridge was shut
contention          noun   stated    alleged     = They heard Ama Rell's contention that the bridge was shut. → Ama Rell | contention | the bridge was shut
argument            noun   stated    reportedly  = They heard Ama Rell's argument that the bridge was shut. → Ama Rell | argument | the bridge was shut
statement           noun   stated    reportedly  = They heard Ama Rell's statement that the bridge was shut. → Ama Rell | statement | the bridge was shut
announcement        noun   confirmed  stated      = They heard Ama Rell's announcement that the bridge was shut. → Ama Rell | announcement | the bridge was shut
warning             noun   possible  reportedly  = They heard Ama Rell's warning that the bridge was shut. → Ama Rell | warning | the bridge was shut
warnings            noun   possible  reportedly  = They heard warnings that the bridge was shut. → - | warnings | the bridge was shut
report              noun   stated    reportedly  = They heard a report that the bridge was shut. → - | report | the bridge was shut
reports             noun   stated    reportedly  = They heard reports that the bridge was shut. → - | reports | the bridge was shut
rumours             noun   alleged   alleged     = They heard rumours that the bridge was shut. → - | rumours | the bridge was shut
rumors              noun   alleged   alleged     = They heard rumors that the bridge was shut. → - | rumors | the bridge was shut
suggestion          noun   possible  reportedly  = They heard Ama Rell's suggestion that the bridge was shut. → Ama Rell | suggestion | the bridge was shut
suggestions         noun   possible  reportedly  = They heard suggestions that the bridge was shut. → - | suggestions | the bridge was shut
belief              noun   possible  reportedly  = They heard Ama Rell's belief that the bridge was shut. → Ama Rell | belief | the bridge was shut
fears               noun   possible  possible    = There were fears that the bridge was shut. → - | fears | the bridge was shut
promise             noun   expected  expected    = They heard Ama Rell's promise that the bridge was shut. → Ama Rell | promise | the bridge was shut
denial              noun   denied    denied      = They heard Ama Rell's denial that the bridge was shut. → Ama Rell | denial | the bridge was shut
prediction          noun   expected  expected    = They heard Ama Rell's prediction that the bridge was shut. → Ama Rell | prediction | the bridge was shut
complaint           noun   stated    reportedly  = They heard Ama Rell's complaint that the bridge was shut. → Ama Rell | complaint | the bridge was shut
admission           noun   confirmed  confirmed   = They heard Ama Rell's admission that the bridge was shut. → Ama Rell | admission | the bridge was shut
