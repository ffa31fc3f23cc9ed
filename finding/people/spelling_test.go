package people_test

import (
	"stemma/internal/findtest"
	"testing"
)

// TestNameAltered: one name spelt in two ways, by two reports or by one.
func TestNameAltered(t *testing.T) {
	for _, x := range []struct{ what, a, b, want string }{
		{"family name", "A baker, Corinne Allemane, saw the lorry turn into the market of Tarn.", "The lorry turned into the market of Tarn, said baker Corinne Allemene.",
			"B: Corinne Allemene | A: Corinne Allemane"},
		{"given name", "Port minister Manuel Vesk will visit Lowe on Sunday.", "The port minister, Manual Vesk, will visit Lowe on Sunday.", "B: Manual Vesk | A: Manuel Vesk"},
		{"two letters", "The mate of the ferry, Jonas Drattell, jumped.", "Jonas Dartell, the mate, jumped off the ferry.", "B: Jonas Dartell | A: Jonas Drattell"},
		{"village", "The army raided Nabu Saleth near Lowe at dawn.", "Soldiers came to the village of Nebu Saleth near Lowe at dawn.", "B: Nebu Saleth | A: Nabu Saleth"},
		{"one report", "Eric Dartell escaped from the hall at Lowe. A man fell. Eric Drattell, a tourist, said he ran.", "The mill is shut.", "A: Eric Drattell | A: Eric Dartell"},
		{"family name alone", "The suspect was named as Yusuf Belhamri. Belhamri had a record. Mr Belhamri left. Neighbours said Belhmari was quiet.", "The mill is shut.", "A: Belhmari | A: Belhamri"},
		{"other name", "Tom Vale was hurt at Lowe.", "Tom Dale was hurt at Lowe.", ""},
		{"cousins", "Hana Orlin and her cousin Hanne Orlin were hurt in the fire.", "Hana Orlin was hurt in the fire.", ""},
		{"namesakes side by side", "Eric Dartell and Eric Drattell escaped from the hall at Lowe.", "The mill is shut.", ""},
		{"house style", "Mohammed Rasil was jailed in Lowe.", "Mohamed Rasil was jailed in Lowe.", ""},
		{"one sound", "President Volodymyr Tarvensky spoke in Lowe.", "President Volodymyr Tarvenskyy spoke in Lowe.", ""},
		{"woman", "Ivan Petrov won the race in Lowe.", "Ivan Petrova won the race in Lowe.", ""},
		{"people of a place", "Tunisia beat Malta in Lowe. Tunisia scored late. The fans of Tunisia sang. The Tunisian coach smiled.", "The mill is shut.", ""},
		{"given names", "Police named Bernard Orsova. Bernard Orsova fled. Bernard Orsova is 30. His friend Bernhard left.", "The mill is shut.", ""},
	} {
		var want []string
		if x.want != "" {
			want = []string{"name_altered note | " + x.want}
		}
		findtest.Check(t, x.what, findtest.Of("name_altered", findtest.Compared(x.a, x.b)), want...)
	}
}
