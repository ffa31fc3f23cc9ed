# Words by which figures are read, of several uses. Source: use and words.
harm  killed|injured|shot|stabbed|arrested|detained|charged|abducted|captured|rescued|trapped|hospitalised  = Nobody said that 12 men were not injured. → 12 man
passive_aux  was|were|are|is|had|have|has|been|be|being  = In Marrow 30 were injured. → 30 person [injured]
length_adjective  long|wide|high|deep|tall|thick|across  = The pit is 120 metres long and 20 wide. → 120 metre; 20 metre
web_end  com|org|net|html  = The site 12-farmers.org sells boats. → none
