package main

import (
	"context"
	"sync"
	"time"
)

// together runs services until one of them fails or ctx is done, ends the others, and
// returns the error of the first that ended.
func together(ctx context.Context, services ...func(context.Context) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for _, serve := range services {
		wg.Go(func() { cancel(serve(ctx)) })
	}
	wg.Wait()
	return context.Cause(ctx)
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
