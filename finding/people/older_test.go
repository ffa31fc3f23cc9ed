package people_test

import (
	"testing"

	"stemma/internal/findtest"
)

// A pair is what two reports say of somebody, and what is found of it.
type pair struct{ what, a, b, want string }

// The beginnings of two reports, long enough for what follows to stand behind their first sentences.
const (
	quay = "Nine dockers were hurt at the harbour of Lowe on Friday. Two are in hospital. They said little. Their names were not given.\n\n"
	pier = "The harbour of Lowe stood still on Friday. Nobody spoke. The mill was dark, too. Even the gulls were gone.\n\n"
)

func check(t *testing.T, kind string, all []pair) {
	t.Helper()
	for _, x := range all {
		var want []string
		if x.want != "" {
			want = []string{kind + " " + x.want}
		}
		findtest.Check(t, x.what, findtest.Of(kind, findtest.Compared(quay+x.a, pier+x.b)), want...)
	}
}

// TestAges: how old two reports say that somebody is.
func TestAges(t *testing.T) {
	check(t, "contradiction", []pair{
		{"is", "Viktor Lasp, 61, a former banker, will leave in May.", "Viktor Lasp receives visitors in a bare room. He is 64 and looks tired.", "differs | B: 64 | A: 61"},
		{"a year, of reports of no date", "Viktor Lasp, 61, a former banker, will leave in May.", "Viktor Lasp receives visitors in a bare room. He is 62 and looks tired.", ""},
		{"digits turned", "The minister, Pavo Drane, was told to come. Mr Drane, 58, could not be reached.", "The opposition wants to know from the minister, Pavo Drane, 85, why no tunnel was built.", "differs | B: 85 | A: 58"},
		{"a man named", "A 40-year-old man named Karl Bodin was arrested on Friday.", "Karl Bodin, 47, was held overnight.", "differs | B: 47 | A: 40"},
		{"identified as", "A 40-year-old man identified as Karl Bodin was arrested on Friday.", "Karl Bodin, 47, was held overnight.", "differs | B: 47 | A: 40"},
		{"aged and who is", "Karl Bodin, aged 40, owns the mill.", "Nobody had seen Karl Bodin, who is 43, that day.", "differs | B: 43 | A: 40"},
		{"brackets", "The 40-year-old Karl Bodin owns the mill.", "Nobody had seen Karl Bodin (43) that day.", "differs | B: 43 | A: 40"},
		{"years old", "Karl Bodin, 40, owns the mill.", "Nobody had seen Karl Bodin that day. He is 43 years old and a baker.", "differs | B: 43 | A: 40"},
		{"the same", "Karl Bodin, 40, owns the mill.", "Nobody had seen Karl Bodin that day. He is 40 and a baker.", ""},
		{"a time before", "Karl Bodin, 40, owns the mill.", "Karl Bodin came to Lowe at the age of 23.", ""},
		{"when he was", "Karl Bodin, 40, owns the mill.", "Karl Bodin became a miller when he was 23.", ""},
		{"a son", "Karl Bodin, 40, owns the mill.", "Karl Bodin, whose son, 7, was hurt, wept.", ""},
		{"her son", "Ada Roe, 34, wept.", "Ada Roe held her 7-year-old son, Tom.", ""},
		{"a relative", "Karl Bodin, 40, owns the mill.", "Mrs Bodin, 73, called for help.", ""},
		{"other given name", "Karl Bodin, 40, owns the mill.", "Marta Bodin, 73, called for help.", ""},
		{"both ages", "Karl Bodin, 40, owns the mill.", "Karl Bodin, 43, owns the mill. The harbour office gave the age of Karl Bodin, 40, otherwise.", ""},
		{"a length of work", "Karl Bodin, 40, owns the mill.", "Karl Bodin, 22 years a miller, wept.", ""},
		{"two named in a row", "The dead are Ada Roe, 34, Tom Vale, 52, and Karl Bodin, 19.", "The dead are Karl Bodin, 19, Ada Roe, 34, and Tom Vale, 52.", ""},
		{"about", "Karl Bodin, 40, owns the mill.", "Karl Bodin, about 45, was seen on the pier.", ""},
		{"turns", "Karl Bodin, 40, owns the mill.", "Karl Bodin will turn 41 in May.", ""},
	})
}

// TestTrades: what work two reports say that somebody does.
func TestTrades(t *testing.T) {
	check(t, "speaker_role_changed", []pair{
		{"nurse", "The road was gone, said Samira Daum, 26, a nurse.", "A woman was dug out, said Samira Daum, 26, a doctor.", "differs | B: 26, a doctor | A: 26, a nurse"},
		{"title", "Nurse Samira Daum saw the fire.", "Samira Daum, a doctor at the clinic, saw the fire.", "differs | B: doctor at the clinic | A: Nurse"},
		{"officers", "The captain, Jon Reuter, steered into the bay.", "The first officer, Jon Reuter, steered into the bay.", "differs | B: first officer | A: captain"},
		{"skipper", "Jon Reuter, the skipper, steered into the bay.", "Jon Reuter, a steward, slept in a boat.", "differs | B: steward | A: skipper"},
		{"college", "Professor Jon Reuter said the ice was thin.", "Jon Reuter, a lecturer at the college, said the ice was thin.", "differs | B: lecturer at the college | A: Professor"},
		{"court", "The prosecutor, Ada Roe, spoke until noon.", "Ada Roe, the judge, spoke until noon.", "differs | B: judge | A: prosecutor"},
		{"another word for it", "Samira Daum, a surgeon at the clinic, wept.", "Samira Daum, a doctor at the clinic, wept.", ""},
		{"a learner", "Samira Daum, a student nurse, wept.", "Samira Daum, a doctor, wept.", ""},
		{"a helper", "Samira Daum, a nurse's aide, wept.", "Samira Daum, a doctor, wept.", ""},
		{"left", "Samira Daum, a former nurse, wept.", "Samira Daum, a doctor, wept.", ""},
		{"both", "Samira Daum, a nurse, wept.", "Samira Daum, a doctor, wept. Daum, a nurse by training, said little.", ""},
		{"a daughter of one", "Samira Daum, the daughter of a nurse, wept.", "Samira Daum, a doctor, wept.", ""},
		{"beside", "Samira Daum, a nurse and mother of two, wept.", "Samira Daum, a mother of two, wept.", ""},
		{"other work", "Samira Daum, a nurse, wept.", "Samira Daum, a mother of three, thanked the rescuers.", ""},
		{"another of the name", "Samira Daum, a nurse, wept.", "Leila Daum, a doctor, wept.", ""},
		{"a rank", "Jon Reuter, an assistant professor, spoke.", "Jon Reuter, a lecturer at the college, spoke.", ""},
	})
}

// TestGivens: two given names of one who says one thing.
func TestGivens(t *testing.T) {
	check(t, "name_altered", []pair{
		{"one saying", "\"The fund is safe for a generation,\" said Professor Edmund Harl.", "\"The fund is safe for a generation,\" said Edward Harl, who chairs the panel.", "note | B: Edward Harl | A: Edmund Harl"},
		{"two sayings", "\"The fund is safe for a generation,\" said Professor Edmund Harl.", "\"It is cold in the mill tonight,\" said Edward Harl, a docker.", ""},
		{"both named", "\"The fund is safe for a generation,\" said Edmund Harl. His brother, Edward Harl, wept.", "\"The fund is safe for a generation,\" said Edward Harl.", ""},
		{"short", "\"The fund is safe for a generation,\" said Margaret Harl.", "\"The fund is safe for a generation,\" said Maggie Harl.", ""},
		{"other family", "\"The fund is safe for a generation,\" said Edmund Harl.", "\"The fund is safe for a generation,\" said Edward Lund.", ""},
	})
}
