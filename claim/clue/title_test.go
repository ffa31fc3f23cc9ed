package clue

import "testing"

// What a page hangs on a headline to name itself goes; what the headline says of
// itself stays.
func TestUnbranded(t *testing.T) {
	for title, want := range map[string]string{
		"Two shot at Lowe harbour - KXBV 5 - Lowe, Tarn":                   "Two shot at Lowe harbour",
		"Two shot at Lowe harbour - Lowe News, Weather & Sports":           "Two shot at Lowe harbour",
		"Two shot at Lowe harbour – Lowe 19 News Tarn Valley, OH":          "Two shot at Lowe harbour",
		"Two shot at Lowe harbour :: lowe24.com":                           "Two shot at Lowe harbour",
		"Two shot at Lowe harbour | The Lowe Gazette":                      "Two shot at Lowe harbour",
		"Two shot at Lowe harbour | Reuters":                               "Two shot at Lowe harbour",
		"Two shot at Lowe harbour - The Pilot":                             "Two shot at Lowe harbour",
		"Port shut - and nobody knows why | Lowe Times":                    "Port shut - and nobody knows why",
		"Port shut - mayor blames the weather":                             "Port shut - mayor blames the weather",
		"Port shut again - owner wants online vote on the news of the day": "Port shut again - owner wants online vote on the news of the day",
		"LNN 5 News - Two shot at Lowe harbour":                            "Two shot at Lowe harbour",
		"FOX 5 - Two shot at Lowe harbour | Lowe Times":                    "Two shot at Lowe harbour",
		"Lowe - Two shot at the harbour":                                   "Lowe - Two shot at the harbour",
		"Live | Lowe Times":                                                "Live | Lowe Times",
		"Rell, 23 - The Harbour Report":                                    "Rell, 23 - The Harbour Report",
		"":                                                                 "",
	} {
		if got := English().unbranded(title, "The Pilot"); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
