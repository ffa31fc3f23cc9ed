# Words of English by which two claims that say something in mostly the same words are
# told apart. General knowledge of English news. An example is two reports parted by "|";
# its result is what the finding of the line's kind suspects, and in which report.
#
# kind  group  class  word…

# what cannot both be so
contradiction  life  alive  alive  survived  survive  survives  surviving  = The diver was dead in the harbour cave of Lowe on Friday, the guard said. | The diver was alive in the harbour cave of Lowe on Friday, the guard said. → B: alive
contradiction  life  dead  dead  died  die  dies  = The diver survived the fall from the harbour wall of Lowe, the guard said. | The diver died in the fall from the harbour wall of Lowe, the guard said. → B: died
contradiction  open  open  open  opened  reopened  = The old harbour bridge of Lowe is closed to traffic, the mayor said. | The old harbour bridge of Lowe is open to traffic, the mayor said. → B: open
contradiction  open  closed  closed  shut  = The old harbour bridge of Lowe is open to traffic, the mayor said. | The old harbour bridge of Lowe is shut to traffic, the mayor said. → B: shut
contradiction  rise  up  rose  rise  rises  risen  gained  climbed  jumped  increased  grew  = Sales of the harbour brewery of Lowe fell in spring, it said. | Sales of the harbour brewery of Lowe rose in spring, it said. → B: rose
contradiction  rise  down  fell  fall  falls  fallen  dropped  declined  decreased  shrank  slid  = Sales of the harbour brewery of Lowe rose in spring, it said. | Sales of the harbour brewery of Lowe dropped in spring, it said. → B: dropped
contradiction  accept  yes  accepted  approved  backed  endorsed  adopted  passed  cleared  = The council of Lowe rejected the harbour plan on Friday. | The council of Lowe approved the harbour plan on Friday. → B: approved
contradiction  accept  no  rejected  refused  dismissed  rebuffed  blocked  vetoed  = The council of Lowe approved the harbour plan on Friday. | The council of Lowe rejected the harbour plan on Friday. → B: rejected
contradiction  confess  yes  admitted  acknowledged  confessed  = The harbour master of Lowe denied the theft of the bell. | The harbour master of Lowe admitted the theft of the bell. → B: admitted
contradiction  confess  no  denied  denies  = The harbour master of Lowe admitted the theft of the bell. | The harbour master of Lowe denied the theft of the bell. → B: denied
contradiction  lock  locked  locked  = The door of the harbour vault was unlocked that night, the guard said. | The door of the harbour vault was locked that night, the guard said. → B: locked
contradiction  lock  unlocked  unlocked  = The door of the harbour vault was locked that night, the guard said. | The door of the harbour vault was unlocked that night, the guard said. → B: unlocked
contradiction  arms  armed  armed  = The thief at the harbour bank of Lowe was unarmed, the guard said. | The thief at the harbour bank of Lowe was armed, the guard said. → B: armed
contradiction  arms  unarmed  unarmed  = The thief at the harbour bank of Lowe was armed, the guard said. | The thief at the harbour bank of Lowe was unarmed, the guard said. → B: unarmed
contradiction  law  legal  legal  lawful  = The court called the harbour strike of Lowe illegal. | The court called the harbour strike of Lowe legal. → B: legal
contradiction  law  illegal  illegal  unlawful  = The court called the harbour strike of Lowe legal. | The court called the harbour strike of Lowe unlawful. → B: unlawful
contradiction  outcome  success  succeeded  succeeds  successful  = The first test of the harbour crane of Lowe failed. | The first test of the harbour crane of Lowe succeeded. → B: succeeded
contradiction  outcome  failure  failed  fails  unsuccessful  = The first test of the harbour crane of Lowe succeeded. | The first test of the harbour crane of Lowe failed. → B: failed
contradiction  safety  safe  safe  = The harbour lift of Lowe is unsafe in winter, the guard said. | The harbour lift of Lowe is safe in winter, the guard said. → B: safe
contradiction  safety  unsafe  unsafe  dangerous  = The harbour lift of Lowe is safe in winter, the guard said. | The harbour lift of Lowe is unsafe in winter, the guard said. → B: unsafe
contradiction  quarter  north  north  northern  = The wreck lies south of the harbour of Lowe, the navy said. | The wreck lies north of the harbour of Lowe, the navy said. → B: north
contradiction  quarter  south  south  southern  = The wreck lies north of the harbour of Lowe, the navy said. | The wreck lies south of the harbour of Lowe, the navy said. → B: south
contradiction  quarter  east  east  eastern  = The wreck lies west of the harbour of Lowe, the navy said. | The wreck lies east of the harbour of Lowe, the navy said. → B: east
contradiction  quarter  west  west  western  = The wreck lies east of the harbour of Lowe, the navy said. | The wreck lies west of the harbour of Lowe, the navy said. → B: west
contradiction  count  stands  counted  stands  valid  = The vote of the harbour ward was void, the clerk of Lowe said. | The vote of the harbour ward was valid, the clerk of Lowe said. → B: valid
contradiction  count  void  void  invalid  annulled  disallowed  = The vote of the harbour ward was valid, the clerk of Lowe said. | The vote of the harbour ward was void, the clerk of Lowe said. → B: void
contradiction  allow  yes  allowed  permitted  = Barges are banned in the old harbour of Lowe in winter, the mayor said. | Barges are allowed in the old harbour of Lowe in winter, the mayor said. → B: allowed
contradiction  allow  no  banned  barred  prohibited  forbidden  = Barges are allowed in the old harbour of Lowe in winter, the mayor said. | Barges are banned in the old harbour of Lowe in winter, the mayor said. → B: banned
contradiction  manner  peaceful  peaceful  peacefully  = The march through the harbour street of Lowe was violent, the guard said. | The march through the harbour street of Lowe was peaceful, the guard said. → B: peaceful
contradiction  manner  violent  violent  violently  = The march through the harbour street of Lowe was peaceful, the guard said. | The march through the harbour street of Lowe was violent, the guard said. → B: violent
contradiction  vote  unanimous  unanimous  unanimously  = The council of Lowe voted narrowly for the harbour plan on Friday. | The council of Lowe voted unanimously for the harbour plan on Friday. → B: unanimously
contradiction  vote  narrow  narrow  narrowly  = The council of Lowe voted unanimously for the harbour plan on Friday. | The council of Lowe voted narrowly for the harbour plan on Friday. → B: narrowly
contradiction  extent  partly  partly  partially  = The old harbour mill of Lowe was completely destroyed, the guard said. | The old harbour mill of Lowe was partly destroyed, the guard said. → B: partly
contradiction  extent  wholly  wholly  completely  fully  entirely  totally  = The old harbour mill of Lowe was partly destroyed, the guard said. | The old harbour mill of Lowe was completely destroyed, the guard said. → B: completely
contradiction  lasting  temporary  temporary  temporarily  = The old harbour bridge of Lowe is permanently closed, the mayor said. | The old harbour bridge of Lowe is temporarily closed, the mayor said. → B: temporarily
contradiction  lasting  permanent  permanent  permanently  = The old harbour bridge of Lowe is temporarily closed, the mayor said. | The old harbour bridge of Lowe is permanently closed, the mayor said. → B: permanently
contradiction  will  voluntary  voluntary  voluntarily  optional  = The new harbour fee of Lowe is compulsory for barges, the mayor said. | The new harbour fee of Lowe is voluntary for barges, the mayor said. → B: voluntary
contradiction  will  compulsory  compulsory  mandatory  obligatory  = The new harbour fee of Lowe is voluntary for barges, the mayor said. | The new harbour fee of Lowe is compulsory for barges, the mayor said. → B: compulsory
contradiction  side  inside  inside  = The guard was found outside the harbour gate of Lowe, the mayor said. | The guard was found inside the harbour gate of Lowe, the mayor said. → B: inside
contradiction  side  outside  outside  = The guard was found inside the harbour gate of Lowe, the mayor said. | The guard was found outside the harbour gate of Lowe, the mayor said. → B: outside
contradiction  sex  man  man  boy  male  husband  son  = The body of a woman was found in the harbour of Lowe on Friday. | The body of a man was found in the harbour of Lowe on Friday. → B: man
contradiction  sex  woman  woman  girl  female  wife  daughter  = The body of a man was found in the harbour of Lowe on Friday. | The body of a woman was found in the harbour of Lowe on Friday. → B: woman
contradiction  guilt  guilty  guilty  = The jury of Lowe found the harbour cook innocent on Friday. | The jury of Lowe found the harbour cook guilty on Friday. → B: guilty
contradiction  guilt  innocent  innocent  = The jury of Lowe found the harbour cook guilty on Friday. | The jury of Lowe found the harbour cook innocent on Friday. → B: innocent
contradiction  proof  real  genuine  authentic  = The old harbour charter of Lowe is forged, the archivist said. | The old harbour charter of Lowe is genuine, the archivist said. → B: genuine
contradiction  proof  fake  fake  forged  counterfeit  = The old harbour charter of Lowe is genuine, the archivist said. | The old harbour charter of Lowe is forged, the archivist said. → B: forged
contradiction  stance  for  supports  supported  supporting  = The dockers' union of Lowe opposes the harbour plan, its head said. | The dockers' union of Lowe supports the harbour plan, its head said. → B: supports
contradiction  stance  against  opposes  opposed  opposing  = The dockers' union of Lowe supports the harbour plan, its head said. | The dockers' union of Lowe opposes the harbour plan, its head said. → B: opposes
contradiction  rules  tightened  tightened  tightens  toughened  = The council of Lowe eased the harbour rules on Friday. | The council of Lowe tightened the harbour rules on Friday. → B: tightened
contradiction  rules  eased  eased  eases  relaxed  loosened  = The council of Lowe tightened the harbour rules on Friday. | The council of Lowe eased the harbour rules on Friday. → B: eased
contradiction  most  highest  highest  largest  biggest  longest  oldest  = It was the lowest tide in the harbour of Lowe since 1931. | It was the highest tide in the harbour of Lowe since 1931. → B: highest
contradiction  most  lowest  lowest  smallest  shortest  youngest  = It was the highest tide in the harbour of Lowe since 1931. | It was the lowest tide in the harbour of Lowe since 1931. → B: lowest
contradiction  home  domestic  domestic  = The buyer of the harbour brewery of Lowe is foreign, its owner said. | The buyer of the harbour brewery of Lowe is domestic, its owner said. → B: domestic
contradiction  home  foreign  foreign  overseas  = The buyer of the harbour brewery of Lowe is domestic, its owner said. | The buyer of the harbour brewery of Lowe is foreign, its owner said. → B: foreign
contradiction  drink  sober  sober  = The pilot of the harbour ferry of Lowe was drunk, the guard said. | The pilot of the harbour ferry of Lowe was sober, the guard said. → B: sober
contradiction  drink  drunk  drunk  drunken  intoxicated  = The pilot of the harbour ferry of Lowe was sober, the guard said. | The pilot of the harbour ferry of Lowe was drunk, the guard said. → B: drunk

# what is of another kind
category_changed  taking  theft  stolen  stole  steal  stealing  theft  embezzled  robbed  = Three bells of the harbour chapel were lost in the night, the priest said. | Three bells of the harbour chapel were stolen in the night, the priest said. → B: stolen
category_changed  taking  loss  lost  lose  losing  mislaid  misplaced  = Three bells of the harbour chapel were stolen in the night, the priest said. | Three bells of the harbour chapel were mislaid in the night, the priest said. → B: mislaid
category_changed  killing  murder  murder  murdered  murdering  murderer  = The cook of the harbour inn was charged with manslaughter in Lowe. | The cook of the harbour inn was charged with murder in Lowe. → B: murder
category_changed  killing  manslaughter  manslaughter  = The cook of the harbour inn was charged with murder in Lowe. | The cook of the harbour inn was charged with manslaughter in Lowe. → B: manslaughter
category_changed  killing  suicide  suicide  = The guard called the death of the harbour cook murder. | The guard called the death of the harbour cook suicide. → B: suicide
category_changed  custody  questioned  questioned  interviewed  = The cook of the harbour inn was arrested over the fire. | The cook of the harbour inn was questioned over the fire. → B: questioned
category_changed  custody  arrested  arrested  detained  = The cook of the harbour inn was questioned over the fire. | The cook of the harbour inn was arrested over the fire. → B: arrested
category_changed  custody  charged  charged  indicted  = The cook of the harbour inn was arrested over the fire. | The cook of the harbour inn was charged over the fire. → B: charged
category_changed  custody  convicted  convicted  jailed  sentenced  imprisoned  = The cook of the harbour inn was arrested over the fire. | The cook of the harbour inn was convicted over the fire. → B: convicted
category_changed  custody  acquitted  acquitted  cleared  exonerated  = The cook of the harbour inn was convicted of arson. | The cook of the harbour inn was acquitted of arson. → B: acquitted
category_changed  leaving  suspended  suspended  = The head of the harbour police was dismissed on Friday. | The head of the harbour police was suspended on Friday. → B: suspended
category_changed  leaving  dismissed  dismissed  sacked  fired  ousted  = The head of the harbour police was suspended on Friday. | The head of the harbour police was sacked on Friday. → B: sacked
category_changed  leaving  resigned  resigned  quit  = The head of the harbour police was sacked on Friday. | The head of the harbour police resigned on Friday. → B: resigned
category_changed  crowd  protest  protest  protests  protesters  demonstration  demonstrators  rally  = A riot in the harbour street of Lowe went on until dawn. | A protest in the harbour street of Lowe went on until dawn. → B: protest
category_changed  crowd  riot  riot  riots  rioters  rioting  mob  = A protest in the harbour street of Lowe went on until dawn. | A riot in the harbour street of Lowe went on until dawn. → B: riot
category_changed  standing  suspect  suspect  suspects  = The cook was a witness to the fire in the harbour inn of Lowe. | The cook was a suspect in the fire at the harbour inn of Lowe. → B: suspect
category_changed  standing  witness  witness  = The cook was a suspect in the fire at the harbour inn of Lowe. | The cook was a witness to the fire in the harbour inn of Lowe. → B: witness
category_changed  fault  fraud  fraud  rigging  = The observers told of irregularities at the harbour polls of Lowe. | The observers told of fraud at the harbour polls of Lowe. → B: fraud
category_changed  fault  slip  irregularity  irregularities  errors  mistakes  = The observers told of fraud at the harbour polls of Lowe. | The observers told of irregularities at the harbour polls of Lowe. → B: irregularities
category_changed  origin  accident  accident  accidental  mishap  = The guard called the fire in the harbour inn an attack. | The guard called the fire in the harbour inn an accident. → B: accident
category_changed  origin  attack  attack  attacks  sabotage  arson  = The guard called the fire in the harbour inn an accident. | The guard called the fire in the harbour inn an attack. → B: attack
category_changed  harm  grave  serious  seriously  critical  critically  severe  severely  = The cook of the harbour inn was slightly hurt in the fire at Lowe. | The cook of the harbour inn was seriously hurt in the fire at Lowe. → B: seriously
category_changed  harm  light  minor  slight  slightly  lightly  superficial  = The cook of the harbour inn was seriously hurt in the fire at Lowe. | The cook of the harbour inn was slightly hurt in the fire at Lowe. → B: slightly
category_changed  weapon  shot  shot  gunned  = The cook of the harbour inn was stabbed in Lowe on Friday. | The cook of the harbour inn was shot in Lowe on Friday. → B: shot
category_changed  weapon  stabbed  stabbed  knifed  = The cook of the harbour inn was shot in Lowe on Friday. | The cook of the harbour inn was stabbed in Lowe on Friday. → B: stabbed
category_changed  weapon  beaten  beaten  clubbed  = The cook of the harbour inn was stabbed in Lowe on Friday. | The cook of the harbour inn was beaten in Lowe on Friday. → B: beaten
category_changed  weapon  strangled  strangled  throttled  = The cook of the harbour inn was stabbed in Lowe on Friday. | The cook of the harbour inn was strangled in Lowe on Friday. → B: strangled
category_changed  weapon  poisoned  poisoned  = The cook of the harbour inn was stabbed in Lowe on Friday. | The cook of the harbour inn was poisoned in Lowe on Friday. → B: poisoned
category_changed  fate  postponed  postponed  delayed  deferred  = The harbour race of Lowe was cancelled on Friday, its head said. | The harbour race of Lowe was postponed on Friday, its head said. → B: postponed
category_changed  fate  cancelled  cancelled  canceled  scrapped  axed  = The harbour race of Lowe was postponed on Friday, its head said. | The harbour race of Lowe was cancelled on Friday, its head said. → B: cancelled
category_changed  owner  private  private  privately  = The harbour line belongs to a state carrier of Lowe, the mayor said. | The harbour line belongs to a private carrier of Lowe, the mayor said. → B: private
category_changed  owner  state  state  public  state-owned  state-run  = The harbour line belongs to a private carrier of Lowe, the mayor said. | The harbour line belongs to a state carrier of Lowe, the mayor said. → B: state
category_changed  hurt  burned  burned  burnt  burns  = Three guards of the harbour mill of Lowe were treated for exhaustion. | Three guards of the harbour mill of Lowe were treated for burns. → B: burns
category_changed  hurt  heat  exhaustion  heatstroke  dehydration  = Three guards of the harbour mill of Lowe were treated for burns. | Three guards of the harbour mill of Lowe were treated for exhaustion. → B: exhaustion

# how a saying is told
cue_loaded  cue  plain  said  say  says  told  tell  tells  added  according  stated  announced  explained  noted  repeated  reported  = The harbour master admitted the valve had been shut before the fire. | The harbour master said the valve had been shut before the fire. → A: admitted
cue_loaded  cue  loaded  claimed  claims  claim  admitted  admits  conceded  concedes  confessed  insisted  insists  boasted  alleged  = The harbour master said the valve had been shut before the fire. | The harbour master admitted the valve had been shut before the fire. → B: admitted

# what sort of people a source is of
attribution_changed  source  people  residents  resident  neighbours  neighbour  neighbors  neighbor  witnesses  witness  villagers  villager  locals  bystanders  bystander  onlookers  onlooker  passengers  passenger  fishermen  = Police said the harbour twins had been gone since Thursday. | Neighbours said the harbour twins had been gone since Thursday. → B: Neighbours
attribution_changed  source  officials  police  officials  official  ministry  minister  authorities  prosecutors  prosecutor  officers  government  mayor  governor  council  court  army  navy  military  brigade  department  agency  inspectors  inspector  coastguard  = Neighbours said the harbour twins had been gone since Thursday. | Officials said the harbour twins had been gone since Thursday. → B: Officials
attribution_changed  source  party  rebels  rebel  militia  militants  insurgents  rival  opposition  activists  campaigners  union  unions  groups  charity  campaign  = Police said forty soldiers had given themselves up at the harbour. | Rebels said forty soldiers had given themselves up at the harbour. → B: Rebels
attribution_changed  source  medics  doctors  doctor  medics  hospital  clinic  surgeon  surgeons  nurses  = Police said the harbour cook had lost two fingers in the fire. | Doctors said the harbour cook had lost two fingers in the fire. → B: Doctors
attribution_changed  source  business  company  firm  airline  operator  manager  agent  agents  owner  owners  builder  shareholders  = Police said the harbour lift would run again on Thursday. | The operator said the harbour lift would run again on Thursday. → B: The operator
attribution_changed  source  science  researchers  laboratory  geologists  scientists  economists  economist  analysts  analyst  experts  engineers  university  institute  = Police said the harbour wall would crack again in winter. | Engineers said the harbour wall would crack again in winter. → B: Engineers
attribution_changed  source  monitors  observers  observer  monitors  monitor  = Police said fourteen boxes at the harbour had come unsealed. | Observers said fourteen boxes at the harbour had come unsealed. → B: Observers
attribution_changed  source  kin  family  relatives  relative  widow  mother  father  brother  sister  lawyer  lawyers  secretary  friend  friends  = Police said the harbour cook had lost two fingers in the fire. | Relatives said the harbour cook had lost two fingers in the fire. → B: Relatives
attribution_changed  part  of  of  for  at  in  from  with  = Police said the harbour twins had been gone since Thursday. | Neighbours of the police said the harbour twins had been gone since Thursday. → B: Neighbours of the police
attribution_dropped  unlisted  record  documents  document  emails  email  filing  filings  affidavit  complaint  lawsuit  memo  report  = The harbour brewery hid the leak for weeks, according to court documents. | The harbour brewery hid the leak for weeks. → B: The harbour brewery hid the leak for weeks
attribution_dropped  unlisted  unnamed  anonymity  sources  source  insiders  familiar  briefed  unnamed  = The harbour brewery hid the leak for weeks, two sources said. | The harbour brewery hid the leak for weeks. → B: The harbour brewery hid the leak for weeks

speaker_role_changed  rank  deputy  deputy  vice  assistant  asst.  associate  junior  = Deputy minister Ada Roe will sell the harbour wheat. | Minister Ada Roe will sell the harbour wheat. → B: Minister
speaker_role_changed  rank  acting  acting  interim  = Acting mayor Ada Roe will sell the harbour mill. | Mayor Ada Roe will sell the harbour mill. → B: Mayor
speaker_role_changed  rank  former  former  ex  retired  = Former judge Ada Roe of Lowe called the ruling weak. | Judge Ada Roe of Lowe called the ruling weak. → B: Judge

# offices that nobody holds at once
speaker_role_changed  office  prosecutor  prosecutor  = Ada Roe, a judge, said the harbour case was closed. | Ada Roe, a prosecutor, said the harbour case was closed. → B: prosecutor
speaker_role_changed  office  voice  spokesman  spokeswoman  spokesperson  = Ada Roe, a surgeon, said the harbour wards were full. | Ada Roe, a spokeswoman, said the harbour wards were full. → B: spokeswoman
speaker_role_changed  office  doctor  surgeon  doctor  physician  nurse  = Ada Roe, a spokeswoman, said the harbour wards were full. | Ada Roe, a surgeon, said the harbour wards were full. → B: surgeon
speaker_role_changed  office  judge  judge  magistrate  justice  = The spokeswoman Ada Roe said the harbour case was closed. | The judge Ada Roe said the harbour case was closed. → B: judge
speaker_role_changed  office  head  minister  governor  mayor  president  = The spokeswoman Ada Roe said the harbour fund was empty. | The mayor Ada Roe said the harbour fund was empty. → B: mayor

# words for one branch
speaker_role_changed  field  interior  interior  home  = Interior minister Ada Roe will sell the harbour wheat. | Home minister Ada Roe will sell the harbour wheat. → 
speaker_role_changed  field  foreign  foreign  external  = Foreign minister Ada Roe will sell the harbour wheat. | External minister Ada Roe will sell the harbour wheat. → 
speaker_role_changed  field  labour  labour  labor  employment  work  = Labour minister Ada Roe will sell the harbour wheat. | Employment minister Ada Roe will sell the harbour wheat. → 
speaker_role_changed  field  justice  justice  law  = Justice minister Ada Roe will sell the harbour wheat. | Law minister Ada Roe will sell the harbour wheat. → 

# posts of one body, of which each has its own holder
speaker_role_changed  post  president  president  chairman  chairwoman  chair  = Ada Roe, secretary of the harbour union, said the vote was close. | Ada Roe, president of the harbour union, said the vote was close. → B: president of the harbour union
speaker_role_changed  post  secretary  secretary  = Ada Roe, president of the harbour union, said the vote was close. | Ada Roe, secretary of the harbour union, said the vote was close. → B: secretary of the harbour union
speaker_role_changed  post  treasurer  treasurer  = Ada Roe, president of the harbour union, said the vote was close. | Ada Roe, treasurer of the harbour union, said the vote was close. → B: treasurer of the harbour union

# offices of a branch of government or of a firm, of which each has its own holder
speaker_role_changed  branch  branch  minister  secretary  commissioner  = Interior minister Ada Roe will sell the harbour wheat. | Ada Roe, the minister of transport, will sell the harbour wheat. → B: minister of transport

# words that say of an event that it will be, and no more
modality_strengthened  will  ready  preparing  = Orland is considering a second shipment of stone to the port of Lowe. | Orland is preparing to send a second shipment of stone to the port of Lowe. → B: Orland is preparing to send a second shipment of stone to the port of Lowe
headline_exaggeration  likely  likely  expected  likely  = The mill at Lowe is shut. | Mayor of Lowe quits over harbour loans / The mayor of Lowe is expected to quit over the harbour loans, sources said. → B: Mayor of Lowe quits over harbour loans
headline_exaggeration  coming  coming  to  set  due  poised  = The mill at Lowe is shut. | Harbour law of Lowe to be passed Friday / The council of Lowe is expected to pass the harbour law on Friday, an aide said. → 
modality_strengthened  wish  wish  hopes  hope  hoped  hoping  wants  want  wanted  wishes  = The rebels hope to take the stone bridge at Lowe on Sunday. | The rebels will take the stone bridge at Lowe on Sunday. → B: The rebels will take the stone bridge at Lowe on Sunday
modality_strengthened  will  will  will  shall  'll  = The rebels could attack the stone bridge at Lowe on Sunday. | The rebels will attack the stone bridge at Lowe on Sunday. → B: The rebels will attack the stone bridge at Lowe on Sunday

# words behind which a place is named
contradiction  where  in  in  at  near  outside  off  on  = The rebels burned two mills near Lowe on Sunday. | The rebels burned two mills near Tarn on Sunday. → B: Tarn

# words of a notice of correction: what heads it, what it tells of, what stands before what was wrong
false_credit  credit  found  discovered  found  spotted  uncovered  = The bell of the harbour chapel of Lowe was discovered by two divers. | The bell of the harbour chapel of Lowe was discovered by the bishop. → B: the bishop
false_credit  credit  made  invented  developed  designed  built  created  founded  written  painted  = The organ of the harbour chapel of Lowe was built by two sailors. | The organ of the harbour chapel of Lowe was built by the bishop. → B: the bishop
false_credit  joint  joint  that  which  who  when  after  before  for  to  and  but  = The organ of the harbour chapel of Lowe was built by sailors who left in May. | The organ of the harbour chapel of Lowe was built by the bishop. → B: the bishop
false_credit  credit  told  published  reported  revealed  broken  = The letters of the harbour master of Lowe were first published by the Herald. | The letters of the harbour master of Lowe were first published by the Post. → B: the Post

correction  notice  heading  correction  corrects  correcting  corrected  clarification  = The fair at Lowe drew 4,000 visitors. Correction: the fair drew 14,000, not 4,000. | The mill at Lowe is shut. → A: Correction: the fair drew 14,000, not 4,000.
correction  notice  fault  misstated  misidentified  misspelled  = The fair at Lowe drew 4,000 visitors. This report misstated the number; it was 14,000, not 4,000. | The mill at Lowe is shut. → A: This report misstated the number; it was 14,000, not 4,000.
correction  notice  earlier  earlier  previous  = The fair at Lowe drew 4,000 visitors. An earlier version had another number; it was 14,000, not 4,000. | The mill at Lowe is shut. → A: An earlier version had another number; it was 14,000, not 4,000.
correction  notice  version  version  versions  = The fair at Lowe drew 4,000 visitors. A previous version gave another number; it was 14,000, not 4,000. | The mill at Lowe is shut. → A: A previous version gave another number; it was 14,000, not 4,000.
correction  notice  figure  figure  figures  number  toll  statement  = Police said four men of Lowe were hurt in the raid. | The police of Lowe corrected their figures and said five men were hurt in the raid, not four. → B: The police of Lowe corrected their figures and said five men were hurt in the raid, not four.
correction  notice  not  not  = The fair at Lowe drew 4,000 visitors. Correction: it drew 14,000 visitors, and not 4,000. | The mill at Lowe is shut. → A: Correction: it drew 14,000 visitors, and not 4,000.

# words that say of what was told before that it is not so
correction  takeback  wrong  wrong  false  untrue  incorrect  inaccurate  mistaken  erroneous  premature  unfounded  baseless  unsubstantiated  = The mill at Lowe was sold to a brewer on Friday. | Reports that the mill at Lowe was sold to a brewer are false, the owner said. → B: Reports that the mill at Lowe was sold to a brewer are false, the owner said.
correction  takeback  be  are  is  was  were  be  been  proved  being  = The mill at Lowe was sold to a brewer on Friday. | Reports that the mill at Lowe was sold to a brewer were false, the owner said. → B: Reports that the mill at Lowe was sold to a brewer were false, the owner said.
correction  takeback  told  report  reports  claim  claims  statement  statements  figure  figures  count  toll  number  account  accounts  rumour  rumours  rumor  rumors  suggestion  suggestions  assertion  assertions  assurance  version  = The mill at Lowe was sold to a brewer on Friday. | Claims that the mill at Lowe was sold to a brewer are untrue, the owner said. → B: Claims that the mill at Lowe was sold to a brewer are untrue, the owner said.
correction  takeback  undo  withdrew  withdrawn  withdraws  withdraw  retracted  retracts  retract  retracting  corrected  corrects  recanted  disowned  = The mill at Lowe was sold to a brewer on Friday. | The Herald withdrew its report that the mill at Lowe was sold to a brewer. → B: The Herald withdrew its report that the mill at Lowe was sold to a brewer.
correction  takeback  contrary  contrary  = The mill at Lowe was sold to a brewer on Friday. | Contrary to reports, the mill at Lowe was not sold to a brewer on Friday. → B: Contrary to reports, the mill at Lowe was not sold to a brewer on Friday.
correction  takeback  longer  longer  = The mill at Lowe was sold to a brewer on Friday. | The report that the mill at Lowe was sold to a brewer no longer holds. → B: The report that the mill at Lowe was sold to a brewer no longer holds.
correction  takeback  holds  stands  stand  holds  hold  applies  apply  = The mill at Lowe was sold to a brewer on Friday. | The report that the mill at Lowe was sold to a brewer no longer stands. → B: The report that the mill at Lowe was sold to a brewer no longer stands.
correction  takeback  telling  reported  said  stated  wrote  written  claimed  announced  told  suggested  published  had  put  given  spoken  reporting  = The mill at Lowe was sold to a brewer on Friday. | The mill at Lowe was not sold to a brewer, as the Herald reported. → B: The mill at Lowe was not sold to a brewer, as the Herald reported.
correction  takeback  how  as  = The mill at Lowe was sold to a brewer on Friday. | The mill at Lowe was not sold to a brewer, as the Courier had it. → B: The mill at Lowe was not sold to a brewer, as the Courier had it.
correction  takeback  so  so  such  just  well  same  like  than  that  = The mill at Lowe was sold to a brewer on Friday. | The mill at Lowe was not sold to a brewer, as the Herald had it. → B: The mill at Lowe was not sold to a brewer, as the Herald had it.
correction  takeback  slip  misspoke  misspoken  = The mill at Lowe was sold to a brewer on Friday. | The mayor of Lowe misspoke when he said that the mill was sold to a brewer. → B: The mayor of Lowe misspoke when he said that the mill was sold to a brewer.
correction  takeback  topic  on  about  regarding  concerning  over  = "We found no sign that data was taken from the mill at Lowe," Ada Roe said. | The statement on data of the mill at Lowe no longer stands, Ada Roe said. → B: The statement on data of the mill at Lowe no longer stands, Ada Roe said.
correction  takeback  sooner  earlier  initially  previously  originally  first  = Police said 34 men of Lowe died in the pit. | Police had earlier said 34 men of Lowe died in the pit; it was 31 men. → B: 34 men of Lowe died in the pit; it was 31

# words that say that one thing made another
causal_claim_added  cause  because  because  = Sales of the harbour brewery fell in May. The beer tax rose in April. | Sales of the harbour brewery fell in May because the beer tax rose in April. → B: Sales of the harbour brewery fell in May because the beer tax rose in April.
causal_claim_added  cause  to  due  owing  = The harbour mill lost its buyers. A rival mill opened in Tarn. | The harbour mill lost its buyers due to a rival mill that opened in Tarn. → B: The harbour mill lost its buyers due to a rival mill that opened in Tarn.
causal_claim_added  cause  other  cause  caused  causes  causing  led  leading  therefore  so  thanks  since  blame  blamed  made  make  makes  cost  brought  forced  drove  result  resulted  results  triggered  prompted  sparked  reason  reasons  = The harbour mill lost its buyers because a rival mill opened in Tarn. | A rival mill opened in Tarn, so the harbour mill lost its buyers. → 

# words of a quotation that turn what stands beside them, where a report leaves them out
quote_truncated  turn  behind  if  unless  but  only  until  provided  except  though  although  when  = "I will sell the old harbour mill if the council asks me to," said Ada Roe. | "I will sell the old harbour mill," said Ada Roe. → B: I will sell the old harbour mill,
quote_truncated  turn  before  not  n't  nobody  cannot  never  doubt  deny  believe  think  fear  hope  suspect  = "I do not say that the old harbour mill was on fire," said Ada Roe. | "The old harbour mill was on fire," said Ada Roe. → B: The old harbour mill was on fire,

# words that only one of two claims has, and that say that it is of another thing: neither is told of
hedge_dropped  another  another  second  third  fourth  another  other  others  elsewhere  = The rebels may have burned the old mill of Lowe. | The rebels burned the second old mill of Lowe. → 
hedge_dropped  another  beside  earlier  previous  previously  last  first  new  next  later  = The rebels may have burned the old mill of Lowe. | The rebels burned the next old mill of Lowe. → 

# words of a quotation that decide what is said; those that one writes down and another does
# not; and what says that a quotation was translated
quote_altered  grave  grave  may  might  will  would  shall  should  can  could  must  ought  not  n't  no  never  nor  cannot  if  unless  = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we may rebuild the pier by winter," said Ada Roe. → B: may
quote_reworded  slight  article  the  a  an  that  and  so  well  oh  um  er  = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "Well, we lost the nine barges, and so we will rebuild the pier by winter," said Ada Roe. → 
quote_reworded  slight  joint  one  which  who  whom  this  these  those  to  in  into  on  onto  of  its  = "It is an argument that nobody at the old mill understood," said Ada Roe. | "It is an argument, one that nobody at the old mill understood," said Ada Roe. → 
quote_reworded  foreign  foreign  interpreter  interpreters  translator  translated  translation  = "The council betrayed its voters," said Ada Roe through an interpreter. | "The council disappointed its voters," said Ada Roe. → B: disappointed

# words that say that a number is a limit, though it has no bound
bound_changed  limit  limit  most  maximum  limit  cap  ceiling  least  minimum  floor  = Winners at Lowe can take home up to 60,000 florins. | The maximum that winners at Lowe can take home is 60,000 florins. → 
bound_changed  limit  told  the  those  these  all  = Winners at Lowe can take home up to 60,000 florins. | The 60,000 florins that winners at Lowe can take home are a record. → 

# words between a part and its whole
denominator_changed  whole  whole  of  in  = The harbour study found that 12 of 80 divers fell ill again. | The harbour study found that 12 of 800 divers fell ill again. → B: 800

# words that deny something
contradiction  negation  negation  not  n't  no  never  nobody  none  nothing  neither  nor  without  = The old harbour bridge of Lowe was inspected in May, the mayor said. | The old harbour bridge of Lowe was never inspected in May, the mayor said. → B: The old harbour bridge of Lowe was never inspected in May

# verbs that make no prospect of what was to be
modality_strengthened  past  past  was  were  = The rebels were to show their strength with the attack on Lowe. | The rebels showed their strength with the attack on Lowe. → 

# says that something may be done, and not that it is
modality_strengthened  able  able  can  = The rebels plan to attack the old bridge of Lowe at night. | The rebels can attack the old bridge of Lowe at night. → 

# lengths of time for which a number is reckoned
denominator_changed  span  minute  minute  minutes  = The harbour pumps of Lowe move 900 litres of water an hour. | The harbour pumps of Lowe move 900 litres of water a minute. → B: 900 litres of water a minute
denominator_changed  span  hour  hour  hours  = The harbour pumps of Lowe move 900 litres of water a minute. | The harbour pumps of Lowe move 900 litres of water an hour. → B: 900 litres of water an hour
denominator_changed  span  day  day  days  = The harbour rents of Lowe are 18 percent higher than an hour ago. | The harbour rents of Lowe are 18 percent higher than a day ago. → B: 18 percent higher than a day
denominator_changed  span  week  week  weeks  = The harbour rents of Lowe are 18 percent higher than a year ago. | The harbour rents of Lowe are 18 percent higher than a week ago. → B: 18 percent higher than a week
denominator_changed  span  month  month  months  = The harbour rents of Lowe are 18 percent higher than a year ago. | The harbour rents of Lowe are 18 percent higher than a month ago. → B: 18 percent higher than a month
denominator_changed  span  year  year  years  = The harbour rents of Lowe are 18 percent higher than a month ago. | The harbour rents of Lowe are 18 percent higher than a year ago. → B: 18 percent higher than a year

# words of which one turns the other, where all else is alike
contradiction  switch  on  on  = The harbour nurse of Lowe was off duty when the lift fell. | The harbour nurse of Lowe was on duty when the lift fell. → B: on
contradiction  switch  off  off  = The harbour nurse of Lowe was on duty when the lift fell. | The harbour nurse of Lowe was off duty when the lift fell. → B: off
contradiction  switch  before  before  = The harbour lift of Lowe was inspected after the accident. | The harbour lift of Lowe was inspected before the accident. → B: before
contradiction  switch  after  after  = The harbour lift of Lowe was inspected before the accident. | The harbour lift of Lowe was inspected after the accident. → B: after
contradiction  switch  for  for  = Nine of the harbour councillors of Lowe voted against the mill. | Nine of the harbour councillors of Lowe voted for the mill. → B: for
contradiction  switch  against  against  = Nine of the harbour councillors of Lowe voted for the mill. | Nine of the harbour councillors of Lowe voted against the mill. → B: against
contradiction  switch  with  with  = The harbour master of Lowe sailed without a licence on Friday. | The harbour master of Lowe sailed with a licence on Friday. → B: with
contradiction  switch  without  without  = The harbour master of Lowe sailed with a licence on Friday. | The harbour master of Lowe sailed without a licence on Friday. → B: without

# words that begin what turns or narrows a sentence, where a report leaves it out
detail_dropped  proviso  if  if  unless  provided  = Lowe Mills will close its harbour works unless the tax is cut, it said. | Lowe Mills will close its harbour works, it said. → B: Lowe Mills will close its harbour works
detail_dropped  proviso  though  though  although  but  = The harbour drug of Lowe cured mice, though not people, of the fever. | The harbour drug of Lowe cured mice of the fever. → B: The harbour drug of Lowe cured mice of the fever
contradiction  proviso  not  failed  refused  declined  = The harbour ministers of Lowe agreed on a budget on Sunday. | The harbour ministers of Lowe failed to agree on a budget on Sunday. → A: The harbour ministers of Lowe agreed on a budget on Sunday

# what a thing or somebody does once
internal_inconsistency  once  made  built  founded  established  = The mill is shut. | The harbour bridge of Lowe was built in 1962. It is wide. The harbour bridge of Lowe, built in 1926, was blue. → B: 1926
internal_inconsistency  once  born  born  = The mill is shut. | The harbour poet of Lowe was born in 1962. He is tall. The harbour poet of Lowe, born in 1926, was ill. → B: 1926

# words of a wide place: a town may lie in it
contradiction  region  region  county  province  district  region  = The rebels burned two mills near Lowe on Sunday. | The rebels burned two mills near Tarn county on Sunday. → 

# words by which somebody more is added to those who are counted
contradiction  added  and  and  plus  = The mill at Lowe is shut. | Harbour blaze at Lowe kills six / The blaze at the harbour of Lowe killed five dockers and a clerk. → 
contradiction  added  one  a  an  one  another  his  her  their  the  two  three  = The mill at Lowe is shut. | Harbour blaze at Lowe kills six / The blaze at the harbour of Lowe killed five dockers and a clerk. → 
