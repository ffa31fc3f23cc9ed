# The endings of English words, after M. F. Porter, "Snowball: A language for
# stemming algorithms", 2001. Fields: step, ending, what stands in its place, and
# the letters one of which must stand before it, or "r2" where it must lie in the
# second region. "-" stands for nothing. In each step the first ending that a word
# has decides. The example is a word, the want its stem.
#   odd     the word has this stem, whatever its ending
#   keep    a word without its plural that loses no ending
#   region  a word that begins so has its first region behind it
odd  skis  ski  = skis → ski
odd  skies  sky  = skies → sky
odd  dying  die  = dying → die
odd  lying  lie  = lying → lie
odd  tying  tie  = tying → tie
odd  idly  idl  = idly → idl
odd  gently  gentl  = gently → gentl
odd  ugly  ugli  = ugly → ugli
odd  early  earli  = early → earli
odd  only  onli  = only → onli
odd  singly  singl  = singly → singl
odd  sky  sky  = sky → sky
odd  news  news  = news → news
odd  howe  howe  = howe → howe
odd  atlas  atlas  = atlas → atlas
odd  cosmos  cosmos  = cosmos → cosmos
odd  bias  bias  = bias → bias
odd  andes  andes  = andes → andes
keep  inning  -  = innings → inning
keep  outing  -  = outings → outing
keep  canning  -  = cannings → canning
keep  herring  -  = herrings → herring
keep  earring  -  = earrings → earring
keep  proceed  -  = proceeds → proceed
keep  exceed  -  = exceeds → exceed
keep  succeed  -  = succeeds → succeed
region  gener  -  = generous → generous
region  commun  -  = communism → communism
region  arsen  -  = arsenic → arsenic
step2  ational  ate  = relational → relat
step2  fulness  ful  = hopefulness → hope
step2  iveness  ive  = decisiveness → decis
step2  ization  ize  = modernization → modern
step2  ousness  ous  = callousness → callous
step2  biliti  ble  = sensibility → sensibl
step2  lessli  less  = hopelessly → hopeless
step2  tional  tion  = conditional → condit
step2  alism  al  = feudalism → feudal
step2  aliti  al  = formality → formal
step2  ation  ate  = predication → predic
step2  entli  ent  = differently → differ
step2  fulli  ful  = hopefully → hope
step2  iviti  ive  = sensitivity → sensit
step2  ousli  ous  = analogously → analog
step2  abli  able  = conformably → conform
step2  alli  al  = radically → radic
step2  anci  ance  = hesitancy → hesit
step2  ator  ate  = operator → oper
step2  enci  ence  = frequency → frequenc
step2  izer  ize  = digitizer → digit
step2  bli  ble  = possibly → possibl
step2  ogi  og  l  = analogy → analog
step2  li  -  cdeghkmnrt  = kindly → kind
step3  ational  ate  = sensationally → sensat
step3  tional  tion  = conditionally → condit
step3  alize  al  = formalize → formal
step3  ative  -  r2  = administrative → administr
step3  icate  ic  = triplicate → triplic
step3  iciti  ic  = electricity → electr
step3  ical  ic  = electrical → electr
step3  ness  -  = goodness → good
step3  ful  -  = hopeful → hope
step4  ement  -  = replacement → replac
step4  able  -  = adjustable → adjust
step4  ance  -  = allowance → allow
step4  ence  -  = inference → infer
step4  ible  -  = defensible → defens
step4  ment  -  = adjustment → adjust
step4  ant  -  = irritant → irrit
step4  ate  -  = activate → activ
step4  ent  -  = dependent → depend
step4  ion  -  st  = adoption → adopt
step4  ism  -  = criticism → critic
step4  iti  -  = angularity → angular
step4  ive  -  = effective → effect
step4  ize  -  = modernize → modern
step4  ous  -  = homologous → homolog
step4  al  -  = revival → reviv
step4  er  -  = airliner → airlin
step4  ic  -  = gyroscopic → gyroscop
