import type { Permission } from "../platform/http/route-policy.ts";
import { localizer } from "../platform/schema/translated-text.schema.ts";
import { wallTimeText } from "../platform/ui/date-text.ts";
import { numberText } from "../platform/ui/number-text.ts";
import { CheckItem } from "../status/check-item.tsx";
import type { CheckId } from "../status/status.schema.ts";
import { wordsFor } from "../words/languages.ts";
import type { BoardProps } from "./board-props.ts";
import type { Board } from "./find-board.ts";

/** The pages on which people mend what a check found, and the permission for each. The status page has the rest. */
const MENDED_AT: Partial<Record<CheckId, [path: string, needs: Permission]>> = {
	static_pages: ["/newsroom/pages", "pages:read"],
	dead_letters: ["/newsroom/dead-letters", "results:read"],
	overdue: ["/newsroom/articles?sort=scheduled", "articles:read"],
	webhooks: ["/newsroom/webhooks", "webhooks:read"],
	tokens: ["/newsroom/tokens", "people"],
};

/** Counts what waits for somebody. */
export function countHands(board: Board): number {
	const { checks = [], closing = [], tokens = [], caught = [], deadLetters = 0 } = board;
	return checks.length + closing.length + tokens.length + caught.length + (deadLetters > 0 ? 1 : 0);
}

/** Lists what somebody must do, the most urgent first. */
export function Hands(props: BoardProps) {
	const { language, permissions, board } = props;
	const { checks = [] } = board;
	const words = wordsFor(language).board;
	const isAsked = board.checks ?? board.closing ?? board.tokens;
	if (!isAsked) return null;
	return (
		<section aria-labelledby="hands">
			<h2 id="hands">{words.hands}</h2>
			{countHands(board) === 0 && <p class="sheet">{words.nothing}</p>}
			{checks.length > 0 && (
				<ul class="checks">
					{checks.map((check) => (
						<CheckItem
							{...{ check, language, level: "h3" as const }}
							path={mendingPath(check.id, permissions)}
						/>
					))}
				</ul>
			)}
			{countHands(board) > checks.length && (
				<ul class="entries">
					<Closing {...props} />
					<DeadLetters {...props} />
					<Caught {...props} />
					<EndingTokens {...props} />
				</ul>
			)}
		</section>
	);
}

function mendingPath(id: CheckId, permissions?: ReadonlySet<Permission>): string {
	const [path, needs] = MENDED_AT[id] ?? [];
	return path && needs && permissions?.has(needs) ? path : "/newsroom/status";
}

function Closing({ site, language, board: { closing = [] } }: BoardProps) {
	const words = wordsFor(language).board;
	const text = (at: Date) => wallTimeText(at.toISOString(), language, site.timeZone);
	return closing.map((survey) => (
		<li>
			<div>
				<h3>
					<a href={`/newsroom/surveys/${survey.slug}`}>
						{localizer(language, survey.language)(survey.title)}
					</a>
				</h3>
				<p class="facts">{survey.closes_at && words.closes(text(survey.closes_at))}</p>
			</div>
			<span class="badge">{words.today}</span>
		</li>
	));
}

function DeadLetters({ language, board: { deadLetters = 0 } }: BoardProps) {
	const words = wordsFor(language);
	if (deadLetters === 0) return null;
	return (
		<li>
			<h3>
				<a href="/newsroom/dead-letters">{words.deadLetters.title}</a>
			</h3>
			<p class="facts">
				{words.deadLetters.count(numberText(deadLetters, language), deadLetters === 1)}
			</p>
		</li>
	);
}

function Caught({ language, board: { caught = [] } }: BoardProps) {
	const words = wordsFor(language);
	return caught.map(({ slug, definition, language: own, count }) => (
		<li>
			<div>
				<h3>
					<a href={`/newsroom/surveys/${slug}/caught`}>
						{localizer(language, own)(definition.title)}
					</a>
				</h3>
				<p class="facts">
					{words.submissions.caughtCount(numberText(count, language), count === 1)}
				</p>
			</div>
		</li>
	));
}

function EndingTokens({ site, language, board: { tokens = [] } }: BoardProps) {
	const words = wordsFor(language).board;
	return tokens.map(({ name, person, expires_at }) => (
		<li>
			<div>
				<h3>
					<a href={person ? `/newsroom/people/${person}` : "/newsroom/tokens"}>
						{words.token(name)}
					</a>
				</h3>
				{expires_at && (
					<p class="facts">{words.ends(wallTimeText(expires_at, language, site.timeZone))}</p>
				)}
			</div>
			<span class="badge">{words.soon}</span>
		</li>
	));
}
