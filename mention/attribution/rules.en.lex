# The rules in Go (types.go), each with an example: source = its name | cue |
# content. For attribution.joined the segments of the quote are given.
# rule  = text → what it gives

attribution.source     = The guild is confident that the dam is safe. → The guild | confident | the dam is safe
attribution.content    = Many in Tolva are confident that the dam is safe. → Many in Tolva | confident | the dam is safe
attribution.colon      = Ama Rell, the mayor of Tolva: “We left at dawn.” → Ama Rell | : | We left at dawn.
attribution.told       = She asked Odo Venn who had paid, and was told: “Ask the mayor.” → Odo Venn | : | Ask the mayor.
attribution.reply      = Her reply was short: “We left at dawn.” → Her | : | We left at dawn.
attribution.lead       = Ama Rell did not spare the guard: “They ran from the pier.” → Ama Rell | : | They ran from the pier.
attribution.question   = Would she leave the town? “No.” → she | ? | No.
attribution.signature  = “We left at dawn.” — Ama Rell, mayor of Tolva → Ama Rell | — | We left at dawn.
attribution.signature  = Ama Rell lives there.¶> We left at dawn. It was too late.¶> — Odo Venn, the mayor of Tolva → Odo Venn | — | We left at dawn. It was too late.
attribution.signature  = The pier is shut. Stay away. — Tolva Police (@tolvapolice) October 3, 2031 → Tolva Police | — | The pier is shut. Stay away.
attribution.signature  = They left Africa. ¶The pier is shut. — Aid Africa (@aidafrica) October 3, 2031 → Aid Africa | — | The pier is shut.
attribution.colon      = The board wrote to all who live in Tolva:¶> Leave by noon. → The board | wrote | Leave by noon.
attribution.running    = “We left at dawn,” Ama Rell said.¶“The pier was gone.” → Ama Rell | said | The pier was gone.
attribution.joined     = “We left at dawn,” Ama Rell said, “and the pier was gone.” → We left at dawn,+and the pier was gone.
attribution.list       = Guards called him “rude”, “a bit odd” and “silent”. → Guards | called | him “rude … a bit odd … silent
attribution.subject    = “We left at dawn,” Ama Rell can be heard on the tape. → Ama Rell | heard | We left at dawn,
attribution.view       = Ama Rell opposed the plan. “We left at dawn.” → Ama Rell | opposed | We left at dawn.
