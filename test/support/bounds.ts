import { NOTHING, type Use } from "./meter.ts";

/** The free plan gives an invocation 50 queries; the rest is for what is to come. */
export const MOST_STATEMENTS = 40;

const bound = (use: Partial<Use>): Use => ({ ...NOTHING, ...use });

/** The most that one invocation of a kind asks for. README.md of src/cli shows this table. */
export const BOUNDS = {
	"a page or JSON": bound({ statements: 9, calls: 9 }),
	"a feed that KV does not have": bound({ statements: 6, calls: 5, kvReads: 1, kvWrites: 1 }),
	// It looks for other spellings, and for each word alone.
	"a search that finds nothing": bound({ statements: 10, calls: 8 }),
	// Alone it takes 3 statements; up to 30 that come at the same time share a transaction.
	"the preview of an article": bound({ statements: 14, calls: 13 }),
	"an approval or comment": bound({ statements: 9, calls: 8, sends: 1 }),
	"a new search index": bound({ statements: 24, calls: 6 }),
	"a survey form": bound({ statements: 33, calls: 4 }),
	"the status page": bound({ statements: 16, calls: 16, kvReads: 1 }),
	// It makes all checks of the status page.
	"the newsroom's first page": bound({ statements: 25, calls: 22, kvReads: 1 }),
	"a changed article, static page, survey or front page": bound({
		...{ statements: 39, calls: 18, kvReads: 5, kvWrites: 5, sends: 1, purges: 2 },
	}),
	"an article with 40 topics and authors": bound({
		...{ statements: 39, calls: 18, kvReads: 43, kvWrites: 43, sends: 1, purges: 2 },
	}),
	// As long as their texts, sent and stored, take 1 MB at most: each further MB takes 20 statements more.
	"a batch of 100 articles": bound({
		...{ statements: 36, calls: 17, kvReads: 180, kvWrites: 180, sends: 1, purges: 6 },
	}),
	"20 articles that are chosen in the list": bound({
		...{ statements: 39, calls: 19, kvReads: 110, kvWrites: 110, sends: 1, purges: 3 },
	}),
	"a renamed topic or author": bound({
		...{ statements: 40, calls: 24, kvReads: 20, kvWrites: 20, sends: 1, purges: 2 },
	}),
	// Its names, pictures and title are compared with what is stored.
	"a save of a working copy": bound({ statements: 17, calls: 15 }),
	"a save in the editor": bound({ statements: 24, calls: 22 }),
	"a picture sent with an article": bound({ statements: 40, calls: 34 }),
	"another change": bound({ statements: 10, calls: 8, purges: 1 }),
	// A backup that is broken off leaves triggers behind: 30 are dropped at once.
	"a part of a backup or restore": bound({ statements: 40, calls: 10 }),
	// It copies what readers ask for first.
	"the end of a restore": bound({ statements: 36, calls: 18, kvReads: 131, kvWrites: 131 }),
	"a tick with nothing to do": bound({ statements: 23, calls: 14 }),
	"a tick with everything to do": bound({
		...{ statements: 40, calls: 31, kvReads: 170, kvWrites: 170, sends: 5, purges: 5 },
	}),
	// It announces at most 50 articles, to at most 20 webhooks.
	"a batch of a queue": bound({ statements: 37, calls: 20, sends: 20 }),
};

export type Kind = keyof typeof BOUNDS;

/** Returns the row of the table in the README. */
export function row(kind: Kind): string {
	return `| ${[kind, ...Object.values(BOUNDS[kind])].join(" | ")} |`;
}
