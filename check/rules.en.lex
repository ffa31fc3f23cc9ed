# The rules of this package. An example is a report and a draft, parted by "|"; its result
# is what is said of the items that the rule makes.
#
# rule

check.figure    = The landslide at Lowe killed 40 people, the rescue service said. | The landslide at Lowe killed 55 people, the rescue service said. → differs 55: number 40
check.quote     = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we must rebuild the pier by winter," said Ada Roe. → differs We lost nine barges and we must rebuild the pier by winter,: quote We lost nine barges and we will rebuild the pier by winter,
check.speaker   = "We lost nine barges and we will rebuild the pier by winter," said Ada Roe. | "We lost nine barges and we will rebuild the pier by winter," said Tom Vale. → differs Tom Vale: speaker Ada Roe
check.firmness  = The rebels may have destroyed the stone bridge at Lowe during the night. | The rebels destroyed the stone bridge at Lowe during the night. → differs destroyed: firmness may
check.name      = The mayor Ada Roe opened the new pier at Lowe on a cold morning. | The mayor Tom Vale opened the new pier at Lowe on a cold morning. → differs Tom Vale: name Ada Roe
check.date      = The strike at the port of Lowe will begin on 4 May, the union said. | The strike at the port of Lowe will begin on 11 May, the union said. → differs 11 May: date 4 May
check.word      = Cheese of the old dairy is sold in 900 shops along the coast. | Cheese of the old dairy is sold in 1500 shops along the coast. → differs 1500: number 900
check.claim     = The council closed the swimming pool of Tarn for repairs. | The swimming pool of Tarn was closed for repairs. → traced The swimming pool of Tarn was closed for repairs.
check.added     = The council closed the swimming pool of Tarn for repairs. | The council closed the swimming pool of Tarn for repairs, to the anger of beekeepers in green hats. → not_found anger of beekeepers in green hats
