# Verbs, and nouns made of them, that news uses for one another, by family.
# General knowledge of English. The example's family is its result.
#
# family  lemma…
send      send  dispatch  deploy  deployment  station  commit                       = They dispatched a brigade → send
arrive    arrive  arrival  reach  enter                                             = The convoy reached the town → arrive
move      move  advance  march  shift  transfer                                     = The unit advanced west → move
kill      kill  die  death  slay  perish                                            = Two men died → kill
injure    injure  wound  hurt  injury                                               = Ten were hurt → injure
launch    launch  fire  test  shoot  test-fire                                      = It fired a rocket → launch
fly       fly  travel  flight  soar                                                 = It flew for an hour → fly
begin     begin  start  open  commence  launch_into                                 = Talks started → begin
end       end  stop  finish  halt  conclude  cease                                  = Talks halted → end
fight     fight  combat  battle  clash  engage                                      = They battled on → fight
attack    attack  strike  hit  bomb  shell  raid  assault                           = A drone struck the depot → attack
seize     seize  capture  take  occupy  overrun                                     = They captured the hill → seize
lose      lose  loss  cede                                                          = They lost a village → lose
train     train  drill  exercise  instruct                                          = They drilled at dawn → train
supply    supply  provide  deliver  ship  equip  give  furnish                      = He delivered shells → supply
arrest    arrest  detain  hold  custody  apprehend                                  = Police detained a man → arrest
charge    charge  indict  accuse                                                    = He was indicted → charge
search    search  look  hunt  comb                                                  = They combed the ruins → search
rescue    rescue  save  free  pull                                                  = They saved a child → rescue
evacuate  evacuate  flee  displace  evacuation                                      = Many fled → evacuate
destroy   destroy  level  flatten  raze  wreck                                      = It flattened a block → destroy
damage    damage  harm  batter                                                      = It battered the pier → damage
collapse  collapse  fall  crumble                                                   = The roof crumbled → collapse
close     close  shut  suspend  cancel                                              = Schools shut → close
rise      rise  increase  grow  climb  jump  gain  surge                            = Prices jumped → rise
drop      drop  decline  decrease  shrink  slide  slip                              = Prices slid → drop
buy       buy  acquire  purchase  takeover  acquisition                             = It acquired a rival → buy
offer     offer  bid  propose  proposal                                             = It bid again → offer
reject    reject  refuse  decline_to  rebuff  dismiss  rebuke                       = They rebuffed him → reject
accept    accept  agree  approve  back  endorse                                     = They endorsed it → accept
plan      plan  prepare  intend  consider  weigh  mull                              = They mulled a sale → plan
announce  announce  unveil  reveal  disclose                                        = It unveiled a plan → announce
meet      meet  meeting  talk  confer                                               = They met on Monday → meet
visit     visit  tour  travel_to                                                    = She toured the port → visit
sign      sign  ink  seal                                                           = They inked a pact → sign
pay       pay  spend  cost                                                          = It spent a million → pay
sell      sell  divest                                                              = He sold a farm → sell
warn      warn  caution  alert                                                      = They cautioned him → warn
