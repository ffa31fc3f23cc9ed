package name

import (
	"strings"
	"testing"

	"stemma/text"
)

// TestCompare reads two reports and asks whether the first member of each is one.
func TestCompare(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Bond
	}{
		// One.
		{"Ada Morvane waved.", "Ada Morvane left.", One},
		{"Foreign Minister Ada Morvane waved.", "Ada R. Morvane, the foreign minister, left.", One},
		{"Foreign Minister Ada Morvane waved.", "Foreign Minister Morvane left.", One},
		{"William Morvane waved.", "Bill Morvane left.", One},
		{"Muhammad Tarvane waved.", "Mohammed Tarvane left.", One},
		{"Olek Tarvensky waved.", "Olek Tarvenskyy left.", One},
		{"Karim al-Morad waved.", "Karim el-Morad left.", One},
		{"Kim Jong-ho waved.", "Kim Jong Ho left.", One},
		{"The Federal Bridge Administration (FBA) waved.", "The FBA said it had left.", One},
		{"The Federal Bridge Administration waved.", "The FBA said it had left.", One},
		// Perhaps.
		{"Ada Morvane waved.", "The crowd heard Mrs. Morvane.", Perhaps},
		{"Foreign Minister Ada Morvane waved.", "Deputy Foreign Minister Morvane left.", Perhaps},
		{"President Ada Morvane waved.", "Vice President Morvane left.", Perhaps},
		{"President Ada Morvane waved.", "Former President Morvane left.", Perhaps},
		{"Hugo Morvane waved.", "H. Morvane left.", Perhaps},
		{"Ada Morvane-Hale waved.", "Ada Morvane left.", Perhaps},
		{"Survivor Ada Morvane waved.", "Survivor Morvane left.", Perhaps},
		{"Prime Minister Ada Morvane waved.", "The prime minister left.", Perhaps},
		// Apart.
		{"Deputy Prime Minister Ada Morvane waved.", "The prime minister left.", Apart},
		{"Former Prime Minister Ada Morvane waved.", "The prime minister left.", Apart},
		{"Hugo Morvane Sr. waved.", "Hugo Morvane Jr. left.", Apart},
		{"Ada Morvane waved.", "Hugo Morvane left.", Apart},
		{"Foreign Minister Ada Morvane waved.", "Foreign Minister Hugo Morvane left.", Apart},
		{"Ada Morvane waved.", "Mr. Morvane left.", Apart},
		{"Rashid Tarvane waved.", "Rashad Tarvane, 54, left.", Perhaps},
		{"Francis Morvane waved.", "Frances Morvane left.", Apart},
		{"Ada Morvane waved.", "Morvane Industries pays well.", Apart},
		{"Kim Jong-ho waved.", "Kim Min-ho left.", Apart},
		{"The Federal Bridge Administration waved.", "The FBI said it had left.", Apart},
		{"Velling Management Corp waved.", "The VMC said it had left.", Apart},
	} {
		a, b := identity(t, c.a), identity(t, c.b)
		if got := a.Compare(&b); got != c.want || b.Compare(&a) != got {
			t.Errorf("%q, %q: %v, want %v", a.Key, b.Key, got, c.want)
		} else if got == One && !meet(a.Marks(), b.Marks()) {
			t.Errorf("%q, %q are one and share no mark: %q, %q", a.Key, b.Key, a.Marks(), b.Marks())
		}
	}
}

func identity(t *testing.T, s string) Identity {
	t.Helper()
	c := Find(English(), text.ParseString(s))
	for i, m := range c.Members {
		if m.Type == Person || m.Type == Body || m.Type == Role {
			return c.Identity(English(), s, i)
		}
	}
	t.Fatalf("nobody in %q", s)
	return Identity{}
}

func meet(a, b []string) bool {
	return strings.Contains("\n"+strings.Join(b, "\n")+"\n", "\n"+a[0]+"\n") || len(a) > 1 && meet(a[1:], b)
}
