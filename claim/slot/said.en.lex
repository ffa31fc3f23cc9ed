# What is said of that which a figure counts or measures, in words that stand in its
# clause. The class is that of the figure: people (or nothing that is named), work,
# homes, cases, money, ratio, length, time, or any count. Words are base forms.
# General knowledge of English. The result of an example is what is said of its
# first figure.
#
# aspect  class  words
killed        people  not_survive|their_life|lose_his_life|lose_her_life|wipe_out|find_dead  = The disaster cost 41 people their lives → killed
killed        lives   claim|take|cost|lose                                       = The storm took 28 lives → killed
missing       people  look_for|search_for|hunt_for|unaccounted|not_be_find|not_be_trace|not_be_see|yet_to_be_find|still_miss|miss  = Rescuers look for 39 villagers → missing
infected      people  fall_ill|fall_sick|ill|sick|sicken|infect|test_positive|positive|catch_the|contract|come_down_with  = The cheese made 26 people ill → infected
infected      cases   confirm|lab|new|report|record|infection|disease|suspect    = 17 cases were confirmed → infected
critical      people  critical_condition|critical|serious_injury|serious_or|seriously|severely|life-threatening|critically|intensive_care|serious_condition|life_support|seriously_hurt|seriously_injure|badly_hurt|fight_for_their_life  = Six were in a critical condition → critical
hospitalised  people  in_hospital|to_hospital|hospital|admit                     = Some 22 patients are in hospital → hospitalised
injured       people  hurt|injury|injure|wound                                   = 18 people were left with injuries → injured
cut           work    loss|lose|cut|axe|shed|redundant|redundancy|go|lay_off|dismiss|sack|eliminate|scrap|slash  = The mill will close with the loss of 620 jobs → cut
cut           people  redundant|redundancy|lay_off|lose_their_job                = It will make 640 people redundant → cut
living        people  live_in|live_on|live_here|live_there|inhabitant|population|home_to  = Some 9,000 people live in the town → living
employed      people  employ|payroll|earn_their_living                           = On the payroll are 140 people → employed
employed      work    employ|have|payroll|workforce                              = The dairy has 60 employees → employed
trapped       people  trap|maroon|underground|below_ground|cut_off|stuck         = Eleven people are below ground → trapped
rescued       people  rescue|save|pull_from|bring_to_safety|bring_out|lift_off   = 13 people were brought to safety → rescued
evacuated     people  evacuate|leave_their_home|move_to_safety|move_to_high_ground|flee_their_home|drive_from_their_home|force_from_their_home|evacuee                   = 300 residents had to leave their homes → evacuated
striking      people  walk_off|walk_out|stay_out|down_tool|on_strike             = Some 1,700 people stayed out → striking
striking      work    walk_off|walk_out|stay_out|down_tool|on_strike             = Some 900 workers walked out → striking
protested     people  march|marcher|protester|rally|demonstrate|protest          = Police counted 1,500 marchers → protested
arrested      people  arrest|detain|hold|custody                                 = Police are holding two men → arrested
aboard        people  on_board|aboard                                            = The ship had 90 people on board → aboard
suing         people  sue|sign_up|join_a_group_action|class_action               = Some 700 residents want to sue → suing
destroyed     homes   destroy|ruin|ruined|wipe_out|raze|flatten|level|wreck|wash_away|sweep_away|burn_down|reduce_to  = The wave wiped out 140 homes → destroyed
damaged       homes   damage                                                     = The storm damaged 900 homes → damaged
without_power     homes   power|electricity|light|black_out|blackout                 = The lights are out in 900 homes → without_power
without_power     people  without_power|without_electricity|power|electricity        = Some 9,000 customers were without power → without_power
fine         money   fine|penalty                                               = A fine of $600 was paid → fine
pledged       money   promise|pledge|commit|earmark|set_aside                    = The minister promised $40 million → pledged
offer       money   offer|bid|propose|takeover|proposal                        = It offers $12 → offer
sought        money   seek|demand|sue|claim|want                                 = She is suing for $4,000 → sought
saved         money   save|saving                                                = Closing it will save $40 million → saved
stolen        money   steal|embezzle|siphon|divert|skim                          = He embezzled $3 million → stolen
moved         money   transfer|move|wire                                         = He moved $3 million abroad → moved
held          money   hold|account|deposit                                       = He held $8 million abroad → held
earned        money   earn|salary|wage|take_home                                 = A driver earns $31,000 → earned
raised        money   raise|collect|donate                                       = The town raised $9,000 → raised
compensation  money   compensation|compensate|damages|payout                     = They got $500 in compensation → compensation
bonus         money   bonus                                                      = He got a bonus of $500 → bonus
subsidy       money   subsidy|grant|state_aid|aid                                = It got $9 million in state aid → subsidy
invested      money   invest|investment                                          = It invested $9 million → invested
debt          money   owe|debt                                                   = It owes $9 million → debt
damage        money   damage                                                     = The damage comes to $180 million → damage
cost          money   cost|bill|price_tag                                        = The repair cost $6 million → cost
spent         money   spend                                                      = It spent $9 million → spent
paid          money   pay                                                        = It paid $9 million → paid
turnout       ratio   turnout|take_part|return                                   = Sixty percent of voters took part → turnout
approval      ratio   in_favour|in_favor|vote|support|back|approve               = Members voted by 88 percent to walk out → approval
shares        ratio   share|stock                                                = Shares fell 6 percent → shares
inflation     ratio   price|inflation                                            = Prices rose by 6.1 percent → inflation
pay           ratio   pay|wage|raise                                             = They want 9 percent more pay → pay
profit      ratio   profit|earnings                                            = Profit fell by 14 percent → profit
revenue         ratio   sale|revenue|turnover                                      = Sales rose by 3 percent → revenue
jobless       ratio   unemployment|jobless                                       = Unemployment is at 6 percent → jobless
late          time    late|delay                                                 = The alert came 25 minutes late → late
sentenced     time    prison|jail|sentence                                       = He was sentenced to six years → sentenced
lasted        time    last|go_on                                                 = The strike lasted 17 days → lasted
waited        time    wait                                                       = They waited for six hours → waited
distance      length  travel|fly|cover                                           = The rocket flew 900 km → distance
