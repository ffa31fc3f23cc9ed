# Words of closed classes, and short lists of words that share a use, by the field
# of words (language.go) that holds them. Compiled for stemma from common grammar.
# Each example gives: source | cue | content, with "= name" after a source whose
# fuller name the report gives, and the firmness of source and writer where the line
# sets it. A test takes each line away and looks whether something changes: what is
# found, what the rules alone find, or what the model of cues is told.
# list  words  = text → source | cue | content

# The class of a word in a clause. A word stands in one list.
pronoun        he|she|it|they|we|i|you|this|these|those|one|everyone|everybody|someone|somebody|nobody|anyone|there  = Odo Venn asked Ama Rell about the ferry. “We sail,” she said. → she = Ama Rell | said | We sail,
object         him|them|us|me|himself|herself|itself|themselves|ourselves|myself  = Rell, himself a sailor, said the bridge was shut. → Rell | said | the bridge was shut
determiner     a|an|the|his|her|their|its|our|my|your|another|each|every|no|any|whose|most|more|several|few|all|both|some|many|others|either|neither  = A man familiar with the talks told the Herald the bridge was shut. → A man familiar with the talks | told | the bridge was shut
preposition    of|for|in|on|at|by|to|from|with|without|within|into|onto|upon|over|under|above|below|between|among|amid|during|before|after|since|until|till|against|about|across|along|around|behind|beside|besides|beyond|near|per|toward|towards|via|despite|like|through|throughout|outside|inside|including|alongside|following|regarding|concerning  = Officials in Tolva said the bridge was shut. → Officials | said | the bridge was shut
conjunction    and|or|but|nor|yet|so|plus  = Ama Rell and Odo Venn say the bridge is shut. → Ama Rell and Odo Venn = Ama Rell | say | the bridge is shut
subordinator   that|as|if|though|although|because|while|whereas|unless|whether|when|where|why|how|than|what|whatever|whenever|wherever  = Rell said this morning that the bridge was shut. → Rell | said | the bridge was shut
relative       who|which|whom  = Odo Venn, who said the bridge was shut, left. → who = Odo Venn | said | the bridge was shut, left
auxiliary      is|am|are|was|were|be|been|has|have|had|do|does|did|'ve|'re|'m|'d|’ve|’re  = Guards privy to it said the bridge was shut. → Guards privy to it | said | the bridge was shut
modal          will|would|shall|should|can|could|may|might|must|'ll|ought|ca|wo  = The inquiry led by May said the bridge was shut. → May | said | the bridge was shut
adverb         also|then|later|now|still|already|even|just|earlier|ago|again|often|always|ever|sometimes|soon|meanwhile|instead|further|furthermore|moreover|however|therefore|thus|once|first|previously|perhaps|maybe|far|long|almost|else|too|afterwards|afterward  = She always said the bridge was shut. → She | said | the bridge was shut
negation       not|n't|n’t|never  = Rell never said the bridge was shut. → Rell | said | the bridge was shut
verb           became|began|being|brought|built|came|come|drew|drove|gave|get|give|given|going|got|grew|held|having|heard|hit|led|left|live|lives|lost|made|makes|paid|put|ran|rises|saw|seen|sees|sent|set|shook|shot|sold|spoke|stands|stood|take|taken|took|went|wins|won|woke|works  = They say he left and they think he ran. → They < they | think | he ran
genitive       's|’s|'|’  = Ama Rell's repeated claim that the bridge was shut drew laughter. → Ama Rell | claim | the bridge was shut drew laughter
day            monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|tomorrow  = The guild said yesterday the bridge was shut. → The guild | said | the bridge was shut

# Noun phrases.
namesake       us|it|may|will|per  = Odo Will said the bridge was shut. → Odo Will | said | the bridge was shut
stands_alone   another|each|one|most|several|few|all|both|some|many|others|more  = Several said the bridge was shut. → Several | said | the bridge was shut
whole          all|both  = All the officials said the bridge was shut. → All the officials | said | the bridge was shut
new_one        a|an|one  = The guards met a woman at the pier. She said the bridge was shut. → She = a woman | said | the bridge was shut
possessive     his|her|their|its|my|our  = Her answer was short: “We left.” → Her | : | We left.
not_one        there|this|these|those|that  = There said the bridge was shut. → - | said | the bridge was shut
crossing       for|at|in|from|with|on|to|near  = A spokesman for the guild said the bridge was shut. → A spokesman for the guild | said | the bridge was shut
trailing       close|familiar|privy  = Guards privy to it said the bridge was shut. → Guards privy to it | said | the bridge was shut
saying_form    said|says|told|believe|believes|thinks|think|claimed|claims|saying  = They said officials in Tolva believe the bridge is shut. → They < officials in Tolva | believe | the bridge is shut
time_word      morning|afternoon|evening|night|week|month|year|weekend|days|hours|minutes|weeks|months|years|day|hour|summer|fall  = Rell said last week the bridge was shut. → Rell | said | the bridge was shut
when           last|this|late|early|next  = The mayor said late Friday the bridge was shut. → The mayor = mayor | said | the bridge was shut
after_name     late|early|last|next|here  = “We left,” said Rell late, and went home. → Rell | said | We left,
plural         people|media|police  = The media claim the bridge is shut. → The media | claim | the bridge is shut
one_only       he|she|it|this|one|another|each  = The guild hears he say the bridge is shut. → he | say | the bridge is shut

# Verbs of saying, and what stands around them.
be             is|are|was|were|be|been|'re|'m  = The bridge is said to be shut. → - | said | The bridge … to be shut
whats          whether|if|how|why|what|where|who|which  = Rell asked whether the bridge was shut. → Rell | asked | whether the bridge was shut
about          of|for|on|against|at|about  = Rell warned of floods. → Rell | warned | of floods
measure        between|over|under|around  = Rell said between nine and ten bridges were shut. → Rell | said | between nine and ten bridges were shut
went_on        went|goes  = Rell went on to say the bridge was shut. → Rell | say | the bridge was shut
continued      continued|continues  = Rell continued to warn the bridge was shut. → Rell | warn | the bridge was shut
as_saying      as_saying  = Rell was quoted as saying the bridge was shut. → Rell | quoted as saying | the bridge was shut
before_ing     by|while|after|before|in  = Rell left after saying the bridge was shut. → Rell | saying | the bridge was shut
behind_past    of|as|in|for|to|with|at|on|from  = Officials praised in the report the other day left. → Officials | praised | the report the other day left
turn           but|while|whereas|although|though  = Rell said the bridge was shut, but on Monday the guild said it was safe. → Rell | said | the bridge was shut | stated/reportedly
joins          but|while|and|though|although|as  = Rell said the bridge was shut, and Venn said it was safe. → Rell | said | the bridge was shut | stated/reportedly
ends_thing     while|because|when|although|though|unless  = Rell criticised the dam because it was old. → Rell | criticised | the dam | stated/stated
opposing       while|whereas|but|though|although|whilst  = Odo Venn said the dam was safe, while Ama Rell sat down, saying it was old. → Ama Rell | saying | it was old | stated/reportedly
venue          statement|interview|conference|briefing|speech|report|letter|email|tweet|post|message|note|hearing|testimony|rally|debate|column|article|book|filing|affidavit|complaint|study|survey|poll|video|call|remarks|release|documents|data|figures|files|sign|editorial|press|news|reporters|journalists|court|radio|television|tv|twitter|facebook|instagram|phone|appearance|event|show|program  = Rell told the newspaper in an interview the bridge was shut. → Rell | told | the bridge was shut
informant      intelligence  = Citing intelligence, Rell said the bridge was shut. → Rell < intelligence | said | the bridge was shut
particle_only  break_down|call_in|call_off|call_up|carve_out|cry_off|hold_up|knock_out|miss_out|order_in|pass_out|ring_up|show_up|sign_in|sign_off|stress_out|swear_in|team_up|turn_in|turn_up|write_down|write_up  = The mayor called off the march. → nothing

# Quotes without a verb of saying.
reply          reply|answer|response|reaction|words  = Her answer was short: “We left.” → Her | : | We left.
puts           asked|asks|questioned|pressed  = Odo Venn asked Ama Rell about the ferry. “We sail,” she said. → she = Ama Rell | said | We sail,

# Persons.
party          i|me|my  I  = “I hope the boat sank,” Rell said. → Rell | said | I hope the boat sank,
party          we|our|us  we  = “We hope it ends,” Rell said. → Rell | said | We hope it ends,
party          you|your  you  = Rell told you the boat sank. → Rell | told | the boat sank
party          he|she|his|her|him  he  = Rell told her the boat sank. → Rell | told | the boat sank
party          they|their|them  they  = Officials said the boat sank. They said the crew was safe. → They = Officials | said | the crew was safe
party          it|its  it  = The harbour board said the boat sank. It said the crew was safe. → It = The harbour board | said | the crew was safe
gender         he|him|his  m  = Kim Venn met Sam Oran. She pressed Alex Orr. “It is gone,” he said. → he = Alex Orr | said | It is gone,
gender         she|her|hers  f  = Ama Rell came on Friday. She met Odo Venn. She said the boat sank. → She = Ama Rell | said | the boat sank

# What a clause makes of its verb of saying.
will           will|'ll|shall|wo  = Rell will say the boat sank. → Rell | say | the boat sank | expected/reportedly
may            may|might|could|would|'d|should|can|must|ca  = The mayor would say nothing. → The mayor = mayor | say | nothing | possible/possible
leaves_undone  decline|refuse|fail|neglect  = Rell failed to mention that the boat sank. → Rell | mention | the boat sank | negated/negated
does_as_told   go|continue|begin|start|use|seem|appear|come  = Rell began to say the boat sank. → Rell | say | the boat sank | stated/reportedly
hears          hear|receive  = Rell heard that the boat sank. → nothing
takes_back     seem|appear|expect|believe|think|say|report|allege|suspect|fear|describe|see|view|consider  = Nine are feared dead. → - | feared | Nine … dead
deniable       accusation|allegation|argument|charge|claim|criticism|idea|notion|report|rumor|rumour|story|suggestion|theory  = The harbour board rejected the claim. → The harbour board | rejected | the claim | denied/reportedly
views          oppose|disagree|agree|support|back|favour|favor|disapprove|object|differ|concur|protest|demur|blame|praise|welcome|hail|criticise|criticize|condemn|defend|dismiss|reject|sympathise|sympathize|laugh|shrug|scoff|fume|remember|recall|regret|apologise|apologize|worry|doubt  = Ama Rell opposed the plan. “We left at dawn.” → Ama Rell | opposed | We left at dawn.
