package storytest

import (
	"fmt"
	"strings"
	"time"

	"stemma/report"
)

// A Crowd is a family of invented stories that are slow to edit. Make returns one of n
// reports, or of reports of a length in proportion to n.
type Crowd struct {
	Name string
	Size int // an n for which editing twice as much takes some tenths of a second
	Make func(n int) []*report.Report
}

var things = []string{"amber", "birch", "cedar", "delta", "ember", "flint", "grove", "hazel", "ivory", "jade",
	"kelp", "lilac", "maple", "north", "olive", "pearl", "quartz", "river", "slate", "tulip"}

const fire = "Harbour fire kills nine\n\nPORT ELLERY, 6 May 2031 — Nine people died when a fire broke out on the ferry Maren Ostby on Tuesday, the mayor, Ada Moor, said. " +
	"The ship had left the old harbour at dawn with nets and salt on board and was bound for the northern islands. "

// Crowds lists families of stories that take quadratic time if a station compares all
// pairs of reports, claims, figures, quotations, names or citations.
var Crowds = []Crowd{
	{"two reports of own figures", 170, func(n int) []*report.Report {
		return many(2, func(k int) string {
			return each(n, func(j int) string {
				return fmt.Sprintf("The fire destroyed %d boats at pier %s %s.", 1000+j*20+k*7, thing(j), thing(j/20))
			})
		})
	}},
	{"own figures", 100, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(8, func(j int) string {
				return fmt.Sprintf("The fire destroyed %d boats at pier %s.", 1000+j*200+k, thing(j))
			})
		})
	}},
	{"figures shared", 50, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(40, func(j int) string {
				return fmt.Sprintf("The fire destroyed %d boats at pier %s.", 1000+j*20, thing(j))
			}) + fmt.Sprintf(" Report %d.", k)
		})
	}},
	{"one figure in every unit", 110, func(n int) []*report.Report {
		units := []string{"km", "miles", "metres", "yards", "feet"}
		return many(n, func(k int) string {
			return each(2, func(j int) string {
				return fmt.Sprintf("The smoke drifted %d %s past %s.", 900+j*k%97, units[(j+k)%len(units)], thing(j))
			})
		})
	}},
	{"own quotations", 24, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(25, func(j int) string {
				return fmt.Sprintf("“We %s the %s and saw %s number %d of the %s burn,” she said.", thing(j), thing(j+k), thing(j*3+k), j*100+k, thing(k*7))
			})
		})
	}},
	{"quotations shared", 70, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(25, func(j int) string {
				return fmt.Sprintf("“We counted the %s boats near the %s pier and left number %d,” she said.", thing(j), thing(j/20), j)
			}) + fmt.Sprintf(" Report %d.", k)
		})
	}},
	{"quotations of two reports", 400, func(n int) []*report.Report {
		return many(2, func(k int) string {
			return each(n, func(j int) string {
				return fmt.Sprintf("“We %s the %s and saw %s number %d burn,” she said.", thing(j), thing(j+k), thing(j*3+k), j*2+k)
			})
		})
	}},
	{"copies", 200, func(n int) []*report.Report {
		return many(n, func(int) string {
			return each(10, func(j int) string {
				return fmt.Sprintf("“We counted %d boats near pier %d and left,” she said.", j+3, j*7)
			})
		})
	}},
	{"names", 50, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(20, func(j int) string {
				return fmt.Sprintf("%s Moor met %s Cole in Port %s.", title(thing(j+k)), title(thing(j*3)), title(thing(j*7)))
			})
		})
	}},
	{"short names", 200, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(6, func(j int) string {
				return fmt.Sprintf("%s Moor met %s Cole in Port %s.", title(thing(j)), title(thing(j*3)), title(thing(j*7)))
			}) + " " + title(thing(k)) + "."
		})
	}},
	{"citations", 70, func(n int) []*report.Report {
		return many(n, func(int) string {
			return each(20, func(j int) string {
				return fmt.Sprintf("According to Outlet %d, nine boats burned at %s.", j, thing(j))
			})
		})
	}},
	{"denials", 60, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(12, func(j int) string {
				verb := []string{"said", "denied"}[(j+k)%2]
				return fmt.Sprintf("The clerk of %s, %s Cole, %s that %d boats had been lost.", title(thing(j)), title(thing(k)), verb, 40+j)
			})
		})
	}},
	{"days", 30, func(n int) []*report.Report {
		return many(n, func(k int) string {
			return each(7, func(j int) string {
				return fmt.Sprintf("On %d May 2031 the fire destroyed %d boats at pier %s.", j+1, 100+j*k, thing(j))
			})
		})
	}},
}

func thing(i int) string { return things[i%len(things)] }

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// each returns the sentences say(0) to say(n-1).
func each(n int, say func(j int) string) string {
	out := make([]string, n)
	for j := range out {
		out[j] = say(j)
	}
	return strings.Join(out, " ")
}

// many returns n reports with the same beginning, each of its own outlet and hour.
func many(n int, say func(k int) string) []*report.Report {
	out := make([]*report.Report, n)
	from := time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC)
	for k := range out {
		r := &report.Report{Ref: fmt.Sprint(k), GivenID: true, Outlet: fmt.Sprintf("Outlet %d", k), URL: fmt.Sprintf("http://o%d.example/", k),
			Published: report.Stamp{Time: from.Add(time.Duration(k) * time.Hour)}, Text: fire + say(k)}
		r.Seal()
		out[k] = r
	}
	return out
}
