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
finding.source       = Ada Roe, citing the harbour police, said the rebels had destroyed the stone bridge at Lowe. | Ada Roe said the rebels had destroyed the stone bridge at Lowe. → Ada Roe
finding.quote        = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we must rebuild the pier by winter," said Ada Roe. → must
finding.speaker      = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we will rebuild the pier by winter," said Tom Vale. → Tom Vale
finding.unsupported  = The fire burned pine forest near Tarn for two days, and the wind drove it on. | The fire burned pine forest near Tarn for two days, and winds of 70 mph drove it on. → 70 mph
