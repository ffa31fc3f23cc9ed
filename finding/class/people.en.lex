# Words of English by which two reports tell of people: what they are, whose they are, and
# whether they have been named. General knowledge of English news. An example is two reports
# parted by "|" of which nothing is known of descent; its result is what the finding of the
# line's kind suspects, and in which report.
#
# kind  group  class  word…

# offices of which nobody holds two at once
speaker_role_changed  seat  mayor  mayor  mayoress  = Christina Osk, president of the Brenn region, said the lorry was full. | Christina Osk, mayor of Tarn, said the lorry was full. → B: mayor of Tarn
speaker_role_changed  seat  governor  governor  = Ole Dahl, the mayor of Brenn, ordered people to leave. | Ole Dahl, the governor of Brenn, ordered people to leave. → B: governor of Brenn
speaker_role_changed  seat  president  president  = Christina Osk, mayor of Tarn, said the lorry was full. | Christina Osk, president of the Brenn region, said the lorry was full. → B: president of the Brenn region

# words that say that an office is of a part of a country, or of all of it
speaker_role_changed  area  area  region  regional  province  provincial  state  republic  county  district  territory  = Christina Osk, mayor of Tarn, said the lorry was full. | Christina Osk, the regional president, said the lorry was full. → B: regional president

# words that say that an office is held no more
speaker_role_changed  left  left  former  ex  retired  ousted  deposed  toppled  then  late  outgoing  = Christina Osk, the former mayor of Tarn, said the lorry was full. | Christina Osk, the deposed mayor of Tarn, said the lorry was full. → 

# what somebody is to somebody else, of which nobody is two
contradiction  kin  spouse  husband  wife  = Ghani Jarr, a brother of Ada Roe, said she was tired. | Ghani Jarr, the husband of Ada Roe, said she was tired. → B: husband of Ada Roe
contradiction  kin  sibling  brother  sister  = Ghani Jarr, the husband of Ada Roe, said she was tired. | Ghani Jarr, a brother of Ada Roe, said she was tired. → B: brother of Ada Roe
contradiction  kin  parent  father  mother  = Ghani Jarr, a brother of Ada Roe, said she was tired. | Ghani Jarr, the father of Ada Roe, said she was tired. → B: father of Ada Roe
contradiction  kin  child  son  daughter  = Ghani Jarr, a brother of Ada Roe, said she was tired. | Ghani Jarr, a son of Ada Roe, said she was tired. → B: son of Ada Roe
contradiction  kin  cousin  cousin  = Ghani Jarr, a brother of Ada Roe, said she was tired. | Ghani Jarr, a cousin of Ada Roe, said she was tired. → B: cousin of Ada Roe
contradiction  kin  uncle  uncle  aunt  = Ghani Jarr, a brother of Ada Roe, said she was tired. | Ghani Jarr, an uncle of Ada Roe, said she was tired. → B: uncle of Ada Roe
contradiction  kin  nephew  nephew  niece  = Ghani Jarr, a brother of Ada Roe, said she was tired. | Ghani Jarr, a nephew of Ada Roe, said she was tired. → B: nephew of Ada Roe

# who is named later than the rest is told
contradiction  unnamed  culprit  gunman  gunmen  shooter  shooters  attacker  attackers  assailant  assailants  suspect  suspects  killer  killers  = The gunman has not been identified. | The gunman was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  driver  driver  drivers  motorist  motorists  = The driver has not been identified. | The driver was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  victim  victim  victims  deceased  casualty  casualties  = The victim has not been identified. | The victim was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  officer  officer  officers  policeman  policemen  policewoman  policewomen  = The officer has not been identified. | The officer was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  soldier  soldier  soldiers  marine  marines  = The soldier has not been identified. | The soldier was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  worker  worker  workers  employee  employees  = The worker has not been identified. | The worker was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  girl  girl  girls  schoolgirl  schoolgirls  = The girl has not been identified. | The girl was identified as Ada Roe. → B: identified as Ada Roe
contradiction  unnamed  boy  boy  boys  schoolboy  schoolboys  = The boy has not been identified. | The boy was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  pilot  pilot  pilots  = The pilot has not been identified. | The pilot was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  student  student  students  pupil  pupils  teenager  teenagers  = The student has not been identified. | The student was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  passenger  passenger  passengers  = The passenger has not been identified. | The passenger was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  diver  diver  divers  climber  climbers  hiker  hikers  swimmer  swimmers  = The diver has not been identified. | The diver was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  winner  winner  winners  = The winner has not been identified. | The winner was identified as Karim Bel. → B: identified as Karim Bel
contradiction  unnamed  anybody  man  men  woman  women  person  people  = The man, who has not been identified, fired on the crowd from a lorry. | The attacker, identified as Karim Bel, fired on the crowd. → B: identified as Karim Bel

# how a name is given, and what is not done with it
contradiction  naming  verb  identified  identify  named  name  = The driver has not been named. | The driver was named as Karim Bel. → B: named as Karim Bel
contradiction  naming  noun  name  names  identity  identities  = The names of the drivers have not been released. | The drivers were identified as Karim Bel and Ole Dahl. → B: identified as Karim Bel
contradiction  naming  given  released  release  disclosed  disclose  public  known  clear  revealed  reveal  given  published  = The names of the drivers are not known. | The drivers were identified as Karim Bel and Ole Dahl. → B: identified as Karim Bel
contradiction  naming  amid  been  yet  be  immediately  publicly  officially  formally  = The driver could not immediately be identified. | The driver was identified as Karim Bel. → B: identified as Karim Bel
contradiction  naming  as  as  = The driver has not been named. | The driver was named on Sunday as Karim Bel. → B: named on Sunday as Karim Bel

# behind a country or its people, of where somebody was born and not to whom they belong
contradiction  birth  birth  born  = The attacker, a 31-year-old Algerian, opened fire before officers shot him. | The attacker, a 31-year-old Tunisian-born Algerian, opened fire before officers shot him. → 

# before an age, of somebody who has been named
contradiction  the  the  the  = Ada Roe, 43, was hurt when the stand fell in Lowe. | Ada Roe was hurt in Lowe. The 34-year-old said she was lucky. → B: 34

# the work of somebody, of which nobody does two at once; words of a learner or a helper are
# classes too, so that "a student nurse" is of none
speaker_role_changed  medic  doctor  doctor  physician  surgeon  = The road was gone, said Ada Roe, 26, a nurse. | A child was dug out, said Ada Roe, 26, a doctor. → B: 26, a doctor
speaker_role_changed  medic  nurse  nurse  = The road was gone, said Ada Roe, a doctor. | A child was dug out, said Ada Roe, a nurse. → B: nurse
speaker_role_changed  medic  paramedic  paramedic  = The road was gone, said Ada Roe, a doctor. | A child was dug out, said Ada Roe, a paramedic. → B: paramedic
speaker_role_changed  medic  midwife  midwife  = The road was gone, said Ada Roe, a doctor. | A child was dug out, said Ada Roe, a midwife. → B: midwife
speaker_role_changed  medic  pharmacist  pharmacist  chemist  = The road was gone, said Ada Roe, a doctor. | A child was dug out, said Ada Roe, a pharmacist. → B: pharmacist
speaker_role_changed  medic  helper  student  trainee  aide  assistant  practitioner  = The road was gone, said Ada Roe, a doctor. | A child was dug out, said Ada Roe, a student nurse. → 
speaker_role_changed  crew  captain  captain  skipper  = The bow broke, said the first officer, Jon Vale. | Jon Vale, the captain, slept in a boat. → B: captain
speaker_role_changed  crew  mate  first officer  second officer  copilot  co-pilot  bosun  boatswain  = The bow broke, said the captain, Jon Vale. | Jon Vale, the first officer, slept in a boat. → B: first officer
speaker_role_changed  crew  steward  steward  stewardess  flight attendant  = The bow broke, said the captain, Jon Vale. | Jon Vale, a steward, slept in a boat. → B: steward
speaker_role_changed  college  professor  professor  = Jon Vale, a lecturer at the college, said the ice was thin. | The river is frozen, Jon Vale, a professor at the college, warned. → B: professor at the college
speaker_role_changed  college  lecturer  lecturer  = Jon Vale, a professor at the college, said the ice was thin. | The river is frozen, Jon Vale, a lecturer at the college, warned. → B: lecturer at the college
speaker_role_changed  college  student  student  undergraduate  = Jon Vale, a professor at the college, said the ice was thin. | The river is frozen, Jon Vale, a student at the college, warned. → B: student at the college
speaker_role_changed  college  helper  assistant  associate  adjunct  visiting  = Jon Vale, a lecturer at the college, said the ice was thin. | The river is frozen, Jon Vale, an assistant professor at the college, warned. → 
speaker_role_changed  court  prosecutor  prosecutor  = The judge, Ada Roe, sat until noon. | No date was set, Ada Roe, the prosecutor, told reporters. → B: prosecutor
speaker_role_changed  court  judge  judge  magistrate  = The prosecutor, Ada Roe, sat until noon. | No date was set, Ada Roe, the judge, told reporters. → B: judge
speaker_role_changed  court  clerk  clerk  bailiff  = The prosecutor, Ada Roe, sat until noon. | No date was set, Ada Roe, the bailiff, told reporters. → B: bailiff

# words before an age that somebody has when it is told
contradiction  aged  aged  aged  age  = Ada Roe, aged 43, was hurt when the stand fell in Lowe. | Nobody slept. The mayor thanked Ada Roe, aged 46, for the help. → B: 46
contradiction  aged  is  is  = Ada Roe, 43, was hurt when the stand fell in Lowe. | Ada Roe has been named head of the mill of Tarn. She is 46. → B: 46

# what somebody has in hand in a body: to speak for it, all of it, or a section of it
speaker_role_changed  charge  voice  spokesman  spokeswoman  spokesperson  = The car was old, said Neil Harrow, the chief of police. | No date was set, Neil Harrow, a police spokesman, told reporters. → B: police spokesman
speaker_role_changed  charge  whole  chief executive  ceo  managing director  director general  director-general  = The files were old, said Ines Marl, head of security. | No date was set, Ines Marl, the firm's chief executive, told reporters. → B: firm's chief executive
speaker_role_changed  charge  force  chief of police  police chief  fire chief  = The car was old, said Neil Harrow, a police spokesman. | No date was set, Neil Harrow, the chief of police, told reporters. → B: chief of police
speaker_role_changed  charge  section  security  safety  finance  financial  marketing  sales  research  operating  engineering  technology  legal  maintenance  personnel  = The files were old, said Ines Marl, the firm's chief executive. | The files were old, said Ines Marl, head of security. → B: head of security
speaker_role_changed  charge  press  communications  press  media  publicity  public affairs  public relations  public information  = The files were old, said Ines Marl, the firm's chief executive. | The files were old, said Ines Marl, head of communications. → B: head of communications

# who has a section of a body
speaker_role_changed  head  head  head  chief  director  manager  officer  president  vice-president  = The files were old, said Ines Marl, the firm's chief executive. | The files were old, said Ines Marl, director of research. → B: director of research

# to have a section of a body
speaker_role_changed  lead  lead  leads  heads  runs  oversees  directs  manages  = The files were old, said Ines Marl, the firm's chief executive. | The files were old, said Ines Marl, who leads security at the firm. → B: leads security

# words by which one body is a part of another
speaker_role_changed  owned  owned  owned  owns  owner  parent  subsidiary  unit  arm  division  part  belongs  brand  merged  = Marl Foods is a unit of Tarn Holdings. The lid was loose, said Peter Lisk, a spokesman for Marl Foods. | Marl Foods fell. Tarn Holdings rose. The lid was loose, said Peter Lisk, a spokesman for Tarn Holdings. → 

# behind a word such as "interim": an office is held for a time
speaker_role_changed  interim  interim  basis  leader  successor  replacement  = Lena Voss takes over the fund on an interim basis. | The board met. Lena Voss was appointed as the new chief of the fund. → B: Lena Voss was appointed as the new chief of the fund

# to be given an office
speaker_role_changed  given  given  appointed  named  chosen  elected  picked  installed  = Lena Voss takes over the fund on an interim basis. | The board met. Lena Voss has been named the new chief of the fund. → B: Lena Voss has been named the new chief of the fund
