# Words of English by which what came out otherwise is known in two reports of which one was
# perhaps made from the other. General knowledge of English news. An example is two reports
# parted by "|", the second made from the first; its result is what the finding of the line's
# kind suspects, and in which report.
#
# kind  group  class  word…

# words that say how far a deed has come
modality_strengthened  stage  weigh  considering  considers  consider  considered  consideration  weighing  weighs  weighed  mulling  mulls  mulled  exploring  explores  explored  discussing  discusses  discussed  discussion  studying  studies  eyes  eyed  eyeing  = The ministry is weighing a ban on all coal barges at Lowe, it said on Friday. | The ministry at Lowe has brought in a ban on all coal barges, it said on Friday. → B: The ministry at Lowe has brought in a ban on all coal barges
modality_strengthened  stage  wish  hopes  hope  hoped  hoping  wants  want  wanted  wishes  wish  wished  = The owners hope to reopen the old harbour mill of Lowe by May. | The owners have reopened the old mill at Lowe harbour. → B: The owners have reopened the old mill at Lowe harbour
modality_strengthened  stage  plan  plans  plan  planned  planning  intends  intend  intended  intends  aims  aim  aimed  proposes  proposed  seeks  sought  = The owners plan to sell the old harbour mill of Lowe by May. | The owners have sold the old mill at Lowe harbour. → B: The owners have sold the old mill at Lowe harbour
modality_strengthened  stage  modal  can  should  ought  must  could  might  may  = The owners may sell the old harbour mill of Lowe by May. | The owners can sell the old mill at Lowe harbour. → 
modality_strengthened  stage  would  would  'd  = The ministry is considering a winter ban on coal barges longer than 10 metres at Lowe, the minister said. | Coal barges of more than 10 metres would be banned at Lowe in winter, the minister said. → B: Coal barges of more than 10 metres would be banned at Lowe in winter
modality_strengthened  stage  sure  will  shall  'll  vowed  vows  vow  promised  promises  pledged  pledges  decided  agreed  = The union may call its dockers out at the port of Lowe in May. | The union vowed to call out its dockers at Lowe port. → B: to call out its dockers at Lowe port

# words that tell of a duty, which says nothing of how far its deed has come
hedge_added  duty  duty  have  has  had  having  need  needs  needed  required  obliged  supposed  = The grain of the harbour mill of Lowe was kept cold. Nine men were hurt. | The grain of the harbour mill at Lowe has to be kept cold, he said, and nine men were hurt. → 

# words by which a cause is told, asked for and left open
causal_claim_added  why  blame  caused  blamed  blames  causes  triggered  triggers  provoked  sparked  sparks  = It is not known what caused the blast at the harbour mill of Lowe. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  event  cause  causes  caused  why  started  = It is not known what started the blast at the harbour mill of Lowe. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  manner  how  = How the thieves came into the harbour mill of Lowe is not known. Nine men were hurt. | Faulty locks let the thieves into the harbour mill of Lowe. Nine men were hurt. → B: Faulty locks let the thieves into the harbour mill of Lowe
causal_claim_added  why  degree  many  much  long  far  often  big  large  old  soon  serious  badly  widely  = How many thieves came into the harbour mill of Lowe is not known. Nine men were hurt. | Faulty locks let the thieves into the harbour mill of Lowe. Nine men were hurt. → 
causal_claim_added  why  fault  failure  failures  fault  faults  faulty  dodgy  shoddy  defect  defects  defective  error  errors  blunder  blunders  bungle  leak  leaks  leaky  leaking  cuts  neglect  negligence  glitch  malfunction  mistake  mistakes  broken  rusty  rotten  cracked  corroded  overloaded  botched  bungled  reckless  careless  shortage  flaw  flaws  flawed  = It is not known what caused the blast at the harbour mill of Lowe. Nine men were hurt. | A leak sent fire through the harbour mill of Lowe. Nine men were hurt. → B: A leak sent fire through the harbour mill of Lowe
causal_claim_added  why  known  known  determined  established  clear  = The cause of the blast at the harbour mill of Lowe is not known. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  too  too  = It is too early to name what caused the blast at the harbour mill of Lowe. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  time  early  soon  = It is too early to name what caused the blast at the harbour mill of Lowe. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe
causal_claim_added  why  unknown  unknown  unclear  early  soon  undetermined  investigating  determine  establish  possible  possibility  possibilities  theory  theories  hypothesis  = The cause of the blast at the harbour mill of Lowe is unclear. Nine men were hurt. | A gas leak triggered the blast at the harbour mill of Lowe. Nine men were hurt. → B: A gas leak triggered the blast at the harbour mill of Lowe

# nouns that may stand for any other
category_changed  anything  anything  place  site  spot  point  unit  item  thing  location  other  = The storm cut off 310 harbour mills at Lowe on Sunday, the utility said. | The utility said the storm cut off 310 harbour sites at Lowe on Sunday. → 

# what an amount of a firm's accounts is
category_changed  account  profit  profit  = The owner of the harbour mill of Lowe expects sales of 31.5 million crowns. | The owner of the harbour mill of Lowe expects a profit of 31.5 million crowns. → B: profit of 31.5 million crowns
category_changed  account  revenue  revenue  = The owner of the harbour mill of Lowe expects a profit of 31.5 million crowns. | The owner of the harbour mill of Lowe expects sales of 31.5 million crowns. → B: sales of 31.5 million crowns

# words that say that a whole is all of it, or whose it is
denominator_changed  all  all  total  overall  entire  whole  full  own  country  nation  state  national  local  company  firm  group  combined  all  = A survey at the harbour mill of Lowe found that 12 percent of all the dockers were hurt. | A survey at the mill of Lowe harbour found 12 percent of the dockers hurt. → 

# against what time a change is measured
denominator_changed  period  year  year  annual  annually  = Orders at the harbour mill of Lowe fell 27 percent from the month before. | Orders at the mill of Lowe harbour fell 27 percent from a year before. → B: from a year before
denominator_changed  period  quarter  quarter  = Orders at the harbour mill of Lowe fell 27 percent from a year before. | Orders at the mill of Lowe harbour fell 27 percent from the quarter before. → B: from the quarter before
denominator_changed  period  month  month  = Orders at the harbour mill of Lowe fell 27 percent from a year before. | Orders at the mill of Lowe harbour fell 27 percent from the month before. → B: from the month before
denominator_changed  period  week  week  = Orders at the harbour mill of Lowe fell 27 percent from a year before. | Orders at the mill of Lowe harbour fell 27 percent from the week before. → B: from the week before
denominator_changed  period  ago  earlier  ago  before  previous  prior  preceding  last  same  on  over  year-on-year  = Orders at the harbour mill of Lowe fell 27 percent from a year ago. | Orders at the mill of Lowe harbour fell 27 percent from the previous month. → B: from the previous month
denominator_changed  period  than  from  against  than  versus  compared  on  over  since  = Orders at the harbour mill of Lowe fell 27 percent from a year before. | Orders at the mill of Lowe harbour fell 27 percent compared with the month before. → B: compared with the month before

# words before a noun that say that it is only supposed to be so
hedge_dropped  supposed  supposed  alleged  suspected  presumed  apparent  purported  supposed  accused  possible  suspect  allegedly  unconfirmed  = Police arrested the alleged ringleader of the smugglers at the harbour mill of Lowe. | Police arrested the ringleader of the smugglers at the mill of Lowe harbour. → B: ringleader

# sorts of people, in the singular, of whom nobody is two at one place
category_changed  sort  school:pupil  pupil  student  schoolchild  schoolboy  schoolgirl  undergraduate  = A bus with 41 teachers on board left the harbour mill of Lowe on Sunday. | A bus with 41 pupils on board left the mill of Lowe harbour on Sunday. → B: 41 pupils
category_changed  sort  school:teacher  teacher  lecturer  professor  tutor  headteacher  = A bus with 41 pupils on board left the harbour mill of Lowe on Sunday. | A bus with 41 teachers on board left the mill of Lowe harbour on Sunday. → B: 41 teachers
category_changed  sort  war:soldier  soldier  troop  trooper  conscript  recruit  reservist  marine  = A bus with 41 civilians on board left the harbour mill of Lowe on Sunday. | A bus with 41 soldiers on board left the mill of Lowe harbour on Sunday. → B: 41 soldiers
category_changed  sort  war:civilian  civilian  bystander  passer-by  = A bus with 41 soldiers on board left the harbour mill of Lowe on Sunday. | A bus with 41 civilians on board left the mill of Lowe harbour on Sunday. → B: 41 civilians
category_changed  sort  street:police  policeman  policewoman  constable  deputy  sergeant  = A bus with 41 protesters on board left the harbour mill of Lowe on Sunday. | A bus with 41 policemen on board left the mill of Lowe harbour on Sunday. → B: 41 policemen
category_changed  sort  ship:passenger  passenger  traveller  traveler  commuter  = A bus with 41 crewmen on board left the harbour mill of Lowe on Sunday. | A bus with 41 passengers on board left the mill of Lowe harbour on Sunday. → B: 41 passengers
category_changed  sort  ship:crew  crewman  crewmember  sailor  seaman  deckhand  pilot  = A bus with 41 passengers on board left the harbour mill of Lowe on Sunday. | A bus with 41 crewmen on board left the mill of Lowe harbour on Sunday. → B: 41 crewmen
category_changed  sort  ward:patient  patient  = A bus with 41 doctors on board left the harbour mill of Lowe on Sunday. | A bus with 41 patients on board left the mill of Lowe harbour on Sunday. → B: 41 patients
category_changed  sort  ward:medic  doctor  nurse  surgeon  medic  paramedic  physician  = A bus with 41 patients on board left the harbour mill of Lowe on Sunday. | A bus with 41 doctors on board left the mill of Lowe harbour on Sunday. → B: 41 doctors
category_changed  sort  jail:guard  guard  warder  jailer  = A bus with 41 prisoners on board left the harbour mill of Lowe on Sunday. | A bus with 41 guards on board left the mill of Lowe harbour on Sunday. → B: 41 guards
category_changed  sort  jail:prisoner  prisoner  inmate  convict  detainee  = A bus with 41 guards on board left the harbour mill of Lowe on Sunday. | A bus with 41 prisoners on board left the mill of Lowe harbour on Sunday. → B: 41 prisoners
category_changed  sort  age:child  child  boy  girl  toddler  baby  infant  teenager  = A bus with 41 adults on board left the harbour mill of Lowe on Sunday. | A bus with 41 children on board left the mill of Lowe harbour on Sunday. → B: 41 children
category_changed  sort  age:adult  adult  pensioner  = A bus with 41 children on board left the harbour mill of Lowe on Sunday. | A bus with 41 adults on board left the mill of Lowe harbour on Sunday. → B: 41 adults
category_changed  sort  firm:worker  worker  employee  labourer  laborer  = A bus with 41 managers on board left the harbour mill of Lowe on Sunday. | A bus with 41 workers on board left the mill of Lowe harbour on Sunday. → B: 41 workers
category_changed  sort  firm:boss  manager  executive  director  owner  foreman  = A bus with 41 workers on board left the harbour mill of Lowe on Sunday. | A bus with 41 managers on board left the mill of Lowe harbour on Sunday. → B: 41 managers
category_changed  sort  firm:customer  customer  client  policyholder  subscriber  buyer  = A bus with 41 workers on board left the harbour mill of Lowe on Sunday. | A bus with 41 customers on board left the mill of Lowe harbour on Sunday. → B: 41 customers
category_changed  sort  street:protester  protester  demonstrator  marcher  = A bus with 41 policemen on board left the harbour mill of Lowe on Sunday. | A bus with 41 protesters on board left the mill of Lowe harbour on Sunday. → B: 41 protesters

# words by which somebody answers a charge
detail_dropped  reply  reject  rejects  rejected  rejecting  dismisses  dismissed  dismissing  disputes  disputed  disputing  refuted  refutes  = The dockers' union said the guards had slept at Lowe. The harbour board rejected the accusation. | The dockers' union said guards had slept at Lowe. → B: The dockers' union said guards had slept at Lowe.
detail_dropped  reply  charge  accusation  accusations  allegation  allegations  claim  claims  suggestion  suggestions  criticism  charge  charges  account  = The dockers' union said the guards had slept at Lowe. The harbour board rejected the accusation. | The dockers' union said guards had slept at Lowe. → B: The dockers' union said guards had slept at Lowe.
detail_dropped  reply  none  nothing  no  not  = Tom Vale, a lawyer for the docker, said the man had nothing to do with the theft at Lowe. | A docker held over the theft at Lowe is defended by Tom Vale. → B: A docker held over the theft at Lowe is defended by Tom Vale.
detail_dropped  reply  part  do  part  role  hand  involved  responsible  guilty  wrongdoing  = Tom Vale, a lawyer for the docker, said the man had nothing to do with the theft at Lowe. | A docker held over the theft at Lowe is defended by Tom Vale. → B: A docker held over the theft at Lowe is defended by Tom Vale.
