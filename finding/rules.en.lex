# The rules of this package. An example is two reports parted by "|", the second
# made from the first; its result is the words at issue of the finding that the rule
# makes.
#
# rule

finding.bound        = The port of Lowe took in up to 400 families after the flood, the mayor said. | The mayor said the port of Lowe took in 400 families after the flood. → 400
finding.number       = The port of Lowe took in up to 400 families after the flood, the mayor said. | The mayor said the port of Lowe took in 4,000 families after the flood. → 4,000
finding.differs      = The landslide at Lowe killed 40 people, the rescue service said. | The landslide at Lowe killed 55 people, the rescue service said. → 55
finding.clash        = The strike at the port of Lowe will begin on 4 May, the union said. | The strike at the port of Lowe will begin on 11 May, the union said. → 11 May
finding.unit         = The fire burned 180 sq miles of pine forest near Tarn in two days. | In two days the fire near Tarn burned 180 sq km of pine forest. → 180 sq km
finding.firmness     = The rebels may have destroyed the stone bridge at Lowe during the night. | The rebels destroyed the stone bridge at Lowe during the night. → The rebels destroyed the stone bridge at Lowe during the night
finding.deed         = The harbour office has opened an inquiry into the mill of Lowe and could fine it nine million crowns. | Now the harbour office is set to fine the mill at Lowe nine million crowns. → set to fine the mill at Lowe nine million crowns
finding.source       = Ada Roe, citing the harbour police, said the rebels had destroyed the stone bridge at Lowe. | Ada Roe said the rebels had destroyed the stone bridge at Lowe. → Ada Roe
finding.quote        = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we must rebuild the pier by winter," said Ada Roe. → must
finding.reworded     = Ada Roe said "we had to get off the bridge". | "We all just knew that we had to get off the bridge," said Ada Roe. / The mill burned. / "We just knew we had to get off the bridge," said Ada Roe. → We just knew we
finding.speaker      = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we will rebuild the pier by winter," said Tom Vale. → Tom Vale
finding.unsupported  = The fire burned pine forest near Tarn for two days, and the wind drove it on. | The fire burned pine forest near Tarn for two days, and winds of 70 mph drove it on. → 70 mph
finding.polarity     = The old harbour bridge of Lowe was inspected in May, the mayor said. | The old harbour bridge of Lowe was not inspected in May, the mayor said. → The old harbour bridge of Lowe was not inspected in May
finding.opposite     = The old harbour bridge of Lowe is closed to traffic, the mayor said. | The old harbour bridge of Lowe is open to traffic, the mayor said. → open
finding.category     = Three bells of the harbour chapel were lost in the night, the priest said. | Three bells of the harbour chapel were stolen in the night, the priest said. → stolen
finding.thing        = The storm cut the power of 31,400 customers in Lowe on Sunday, the harbour utility said. | The harbour utility said the storm cut the power of 31,400 schools in Lowe on Sunday. → 31,400 schools
finding.time         = Nine men of the night shift were hurt in Lowe on Friday. Two are in hospital. They said little. Their names were not given. The blast at the harbour mill of Lowe happened at 5.42 a.m. | Nine men of the night shift were hurt in Lowe on Friday. Two are in hospital. They said little. Their names were not given. The explosion at the harbour mill of Lowe came at 5.24am. → 5.24am
finding.place        = The rebels burned two mills near Lowe on Sunday. | The rebels burned two mills near Tarn on Sunday. → Tarn
finding.cue          = The harbour master said the valve had been shut before the fire. | The harbour master admitted the valve had been shut before the fire. → admitted
finding.role         = Deputy minister Ada Roe will sell the harbour wheat. | Minister Ada Roe will sell the harbour wheat. → Minister
finding.spelling     = The mate of the Lowe ferry, Jonas Drattell, jumped into the water. | Jonas Dartell, the mate, jumped off the ferry at Lowe. → Jonas Dartell
finding.kin          = The boat belonged to Jim Bell, a brother of Ada Roe. | The boat belonged to Jim Bell, Ada Roe's cousin. → Roe's cousin
finding.named        = The driver of the lorry has not yet been identified, police said. | The driver of the lorry was identified by police as Karim Bel. → identified by police as Karim Bel
finding.country      = Police said the attacker, Karim Bel, was a 31-year-old Tunisian. | The attacker, Karim Bel, a 31-year-old Algerian, was shot dead. → 31-year-old Algerian
finding.age          = Ada Roe, 43, was hurt when the stand fell in Lowe. | Ada Roe was hurt in Lowe. The 34-year-old said she was lucky. → 34
finding.paraphrase   = "We did not find any trace of oil in the harbour," said Ada Roe. | Ada Roe said traces of oil had been found in the harbour. → traces of oil had been found in the harbour
finding.headline     = The mill at Lowe is shut. | Sea wall at Lowe collapses / Engineers warned on Tuesday that the sea wall at Lowe could collapse in the next storm. → Sea wall at Lowe collapses
finding.within       = The mill at Lowe is shut. | Nine people were hurt when a stand fell in Lowe. The mayor was there. Twelve people were hurt when the stand fell. → Twelve
finding.retraction   = The mill at Lowe was sold to a brewer on Friday. | Reports that the mill at Lowe was sold to a brewer are false, the owner said. → Reports that the mill at Lowe was sold to a brewer are false, the owner said.
finding.correction   = The mill at Lowe is shut. | The fair at Lowe drew 4,000 visitors. Correction: the fair drew 14,000, not 4,000. → Correction: the fair drew 14,000, not 4,000.
finding.cause        = Sales of the harbour brewery fell in May. The beer tax rose in April. | Sales of the harbour brewery fell in May because the beer tax rose in April. → Sales of the harbour brewery fell in May because the beer tax rose in April.
finding.per          = The mills at Lowe use 900 litres a day in July, the water board said. | The mills at Lowe use 900 litres a week in July, the water board said. → 900 litres a week
finding.credit       = The bell of the harbour chapel of Lowe was discovered by two divers. | The bell of the harbour chapel of Lowe was discovered by the bishop. → the bishop
finding.fusion       = Ada Roe said the stone bridge at Lowe was old. Tom Vale said it would be pulled down in June. | Ada Roe said the stone bridge at Lowe was old and would be pulled down in June. → Ada Roe
finding.detail       = Lowe Mills will close its harbour works unless the tax is cut, it said. | Lowe Mills will close its harbour works, it said. → Lowe Mills will close its harbour works
finding.moment       = Nine dockers were hurt at Lowe on Friday. Two are in hospital. They said little. The mill is old. The blast at the harbour mill happened at 5.42 a.m., a guard said. | The mill of Lowe is old. It was built of wood, and it was dear to the town. The explosion took place at 5.21 a.m. → 5.21 a.m.
finding.siting       = Nine men were hurt at Lowe. The guard said that the train derailed in a tunnel. | The railway of Lowe is shut for a week. The derailment happened near a tunnel. → near a tunnel
finding.often        = The guard fired three times at the van in Lowe, the mayor said. | In Lowe the guard fired twice at the van. → twice
finding.harm         = Eleven people were injured at Lowe, one seriously. | Eleven people were left seriously injured at Lowe. → Eleven people were left seriously injured
finding.portion      = The swap book was over its limit for nine days in all. | The swap book was over its limit for nine days each time. → nine days each time
finding.street       = The driver was shot at a traffic stop on Dunlow Avenue in Lowe. | Police shot the driver on Dunlow Street in Lowe. → Dunlow Street
finding.slated       = A memorial service will be held at St Olga's on Saturday at 7 pm. | A memorial service is planned for Sunday evening at St Olga's. → Sunday evening
