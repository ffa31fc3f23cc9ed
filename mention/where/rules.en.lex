# The rules in Go, each with a sentence and the places that it finds.

where.gazetteer  = The boats lay in Bergen, Norway. → [Bergen] NO town; [Norway] NO country
