package counter_test

import (
	"testing"

	"stemma/internal/findtest"
)

// TestOpposed: one deed that one report says was done and the other that it was not.
func TestOpposed(t *testing.T) {
	for _, c := range []struct{ what, a, b, want string }{
		{"will not", "Pensions of dockers will not be cut this year, the fund said.", "Pensions of dockers will be cut this year, the fund said.",
			"B: Pensions of dockers will be cut this year | A: Pensions of dockers will not be cut this year"},
		{"never", "The bridge over the Orne was never inspected, the roads office said.", "The bridge over the Orne was inspected in May, the roads office said.",
			"B: The bridge over the Orne was inspected in May | A: The bridge over the Orne was never inspected"},
		{"failed", "The two sides agreed to a truce in Karsk.", "The two sides failed to agree on a truce in Karsk.",
			"B: The two sides failed to agree on a truce in Karsk | A: The two sides agreed to a truce in Karsk"},
		{"another year", "The bridge over the Orne was not inspected in 2019, the roads office said.", "The bridge over the Orne was inspected in 2021, the roads office said.", ""},
		{"not before", "The bridge over the Orne will not be opened before May.", "The bridge over the Orne will be opened in May.", ""},
		{"not all", "Not all of the dockers at Lowe joined the strike.", "The dockers at Lowe joined the strike.", ""},
		{"not alone", "The captain of the ferry was not sacked because of the fire.", "The captain of the ferry was sacked.", ""},
		{"another's denial", "The army denied that it had shelled the port of Lowe.", "The army shelled the port of Lowe.", ""},
		{"a failure told twice", "The council's failure to free the dockers brought shame on Lowe.", "The council failed to free the dockers and brought shame on Lowe.", ""},
		{"other men", "No guard was hurt in the fire at the ferry port.", "A cook was hurt in the fire at the ferry port.", ""},
	} {
		var want []string
		if c.want != "" {
			want = []string{"contradiction differs | " + c.want}
		}
		findtest.Check(t, c.what, findtest.Of("contradiction", findtest.Made(lead+c.a, lead+c.b)), want...)
	}
}
