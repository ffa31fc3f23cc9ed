package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"stemma/serve/shelf"
	"stemma/store"
)

// A Decision is what somebody decided about one or two reports.
type Decision struct {
	Kind store.DecisionKind `json:"kind" enum:"together,apart,pin,mute" doc:"together: in one story (merge). apart: never in one story (split). pin: the first goes where the second is. mute: in no story."`
	A    string             `json:"a" pattern:"^[0-9a-f]{4,64}$" doc:"ID of a report, or how only it begins: so does the ID of a story."`
	B    string             `json:"b,omitempty" pattern:"^[0-9a-f]{4,64}$" doc:"The other report; not of mute."`
	Undo bool               `json:"undo,omitempty" doc:"Takes back the last decision that is else the same."`
}

// A decided is a decision that was kept.
type decided struct {
	Decision
	By string    `json:"by" doc:"Who decided."`
	At time.Time `json:"at"`
}

type decisionsOut struct {
	Body struct {
		Decisions []decided `json:"decisions"`
		Next      string    `json:"next,omitempty" doc:"Cursor of the next page; absent at the end."`
	}
}

func (a *api) decisions() {
	get(a, "/decisions", "decisions", "Lists what people decided about which reports belong together, in order, also what was taken back.", a.listDecisions)
	register(a, huma.Operation{Method: http.MethodPost, Path: Root + "/decisions", OperationID: "decide", DefaultStatus: http.StatusCreated,
		Summary: "Keeps a decision. The stories are edited anew soon after.", Errors: append(faults, http.StatusRequestEntityTooLarge, http.StatusUnsupportedMediaType, http.StatusForbidden), MaxBodyBytes: 4096,
	}, a.decide)
}

func (a *api) listDecisions(ctx context.Context, in *Paged) (*decisionsOut, error) {
	from, err := shelf.Decode[int](in.Cursor)
	if err != nil {
		return nil, err
	}
	if from == nil {
		from = new(int)
	}
	ds, err := a.store.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	if *from < 0 || *from > len(ds) {
		return nil, shelf.ErrCursor
	}
	to := min(*from+in.Limit, len(ds))
	out := &decisionsOut{}
	out.Body.Decisions = []decided{}
	for _, d := range ds[*from:to] {
		out.Body.Decisions = append(out.Body.Decisions, decidedOf(d))
	}
	if to < len(ds) {
		out.Body.Next = shelf.Encode(to)
	}
	return out, nil
}

func decidedOf(d store.Decision) decided {
	return decided{Decision{d.Kind, string(d.A), string(d.B), d.Undo}, d.By, d.At.UTC()}
}

// deciding is a decision with who asks for it.
type deciding struct {
	Body Decision
	who  *http.Request
}

// Resolve keeps the request. It implements huma.Resolver.
func (d *deciding) Resolve(ctx huma.Context) []error {
	d.who, _ = humago.Unwrap(ctx)
	if (d.Body.Kind == store.Mute) != (d.Body.B == "") {
		return []error{&huma.ErrorDetail{Location: "body.b", Message: "two reports, or one to mute"}}
	}
	return nil
}

type decideOut struct{ Body decided }

func (a *api) decide(ctx context.Context, in *deciding) (*decideOut, error) {
	d := store.Decision{Kind: in.Body.Kind, Undo: in.Body.Undo, By: a.o.Who(in.who), At: time.Now()}
	var err error
	if d.A, err = a.id(ctx, in.Body.A); err != nil {
		return nil, err
	}
	if d.Kind != store.Mute {
		if d.B, err = a.id(ctx, in.Body.B); err != nil {
			return nil, err
		}
		if d.A == d.B {
			return nil, huma.Error422UnprocessableEntity("a report and itself", &huma.ErrorDetail{Location: "body.b", Value: in.Body.B})
		}
	}
	if err := a.store.Decide(ctx, d); err != nil {
		return nil, err
	}
	a.o.Decided()
	return &decideOut{decidedOf(d)}, nil
}
