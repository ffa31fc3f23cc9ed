package people_test

import (
	"stemma/internal/findtest"
	"testing"
)

// TestPeople: what two reports, or one, say otherwise of who somebody is.
func TestPeople(t *testing.T) {
	for _, x := range []struct{ what, a, b, want string }{
		{"two seats", "Christina Osk, mayor of Tarn, said the lorry was full of weapons.", "Christina Osk, the president of the Brenn region, said the lorry was full of weapons.",
			"speaker_role_changed differs | B: president of the Brenn region | A: mayor of Tarn"},
		{"two seats in one report", "Christina Osk, the regional president in Tarn, said nine were dead. It was dark. Tarn's Mayor Christina Osk said the town was in mourning.", "The mill is shut.",
			"speaker_role_changed differs | A: Tarn's Mayor | A: regional president in Tarn"},
		{"left", "Christina Osk, president of the Brenn region, is a former mayor of Tarn. Osk, former mayor of Tarn, wept.", "Christina Osk, mayor of Tarn, wept.",
			"speaker_role_changed differs | B: mayor of Tarn | A: former mayor of Tarn"},
		{"president of a body", "Christina Osk, mayor of Tarn, said nine were dead.", "Christina Osk, president of the league of mayors, said nine were dead.", ""},
		{"a seat that was left for another", "Christina Osk, former mayor of Tarn, said nine were dead.", "Christina Osk, president of the Brenn region, said nine were dead.", ""},
		{"two words for left", "Ole Dahl, the ousted president of Tarn, wept.", "Ole Dahl, the former president of Tarn, wept.", ""},
		{"a short word for a rank", "Asst. Chief Ole Dahl of the Tarn police spoke.", "Ole Dahl, assistant chief of the Tarn police, spoke.", ""},
		{"two kins", "The boat belonged to Jim Bell, a brother of Ada Roe.", "The boat belonged to Jim Bell, Ada Roe's cousin.",
			"contradiction differs | B: Roe's cousin | A: brother of Ada Roe"},
		{"kin by a pronoun", "Ada Roe lost her husband Jim Bell in the fire.", "Ada Roe lost her brother Jim Bell in the storm of Friday.",
			"contradiction differs | B: her brother | A: her husband"},
		{"kin of two", "Ada Roe, sister of Tom Roe, spoke at Lowe.", "Ada Roe, wife of Ole Dahl, spoke at Lowe.", ""},
		{"countries", "Police said the attacker, Karim Bel, was a 31-year-old Tunisian.", "The attacker, Karim Bel, a 31-year-old Algerian, was shot dead.",
			"contradiction differs | B: 31-year-old Algerian | A: 31-year-old Tunisian"},
		{"country of birth", "The attacker was a 31-year-old Tunisian-born Frenchman, police said after he was shot.", "The attacker, a 31-year-old Tunisian resident in France, was shot by police.",
			"contradiction differs | B: 31-year-old Tunisian | A: 31-year-old Tunisian-born Frenchman"},
		{"of both", "The attacker was a 31-year-old French-Tunisian, police said after he was shot.", "The attacker, a 31-year-old Frenchman, was shot by police.", ""},
		{"two of one age", "The attacker, a 31-year-old Tunisian, was shot dead in Tarn on Friday.", "A victim, a 31-year-old Frenchman, was shot dead in Tarn on Friday.", ""},
		{"called by an age", "Ada Roe was hurt in Lowe. The 34-year-old baker said she was lucky.", "Ada Roe, 43, was hurt when the stand fell in Lowe.",
			"contradiction differs | A: 34 | B: 43"},
		{"somebody else of an age", "The police met Ada Roe at Lowe. The 12-year-old was found nearby.", "Ada Roe, 31, was hurt.", ""},
		{"named later", "The driver of the lorry has not yet been identified, police in Tarn said.", "The driver of the lorry was identified by police in Tarn as Karim Bel.",
			"contradiction note | B: identified by police in Tarn as Karim Bel | A: not yet been identified"},
		{"names not told", "Three girls were freed at Tarn. Their names were not made public.", "Officials identified the girls freed at Tarn as Ada Roe, Rita Sund and Pia Lenz.",
			"contradiction note | B: identified the girls freed at Tarn as Ada Roe | A: names were not made public"},
		{"named in the same report", "Police have not identified the victims. The victims were named by a paper as Ada Roe and Tom Vale.", "The victims of the fire were named as Ada Roe and Tom Vale.", ""},
		{"a source without a name", "A driver, who asked not to be named, said the road was wet.", "The driver was named as Karim Bel.", ""},
		{"somebody else is named", "The driver of the lorry has not been identified.", "The worker in the lorry was named as Karim Bel.", ""},
	} {
		var want []string
		if x.want != "" {
			want = []string{x.want}
		}
		findtest.Check(t, x.what, findtest.Compared(x.a, x.b), want...)
	}
}
