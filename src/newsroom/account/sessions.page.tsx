import { dateText, dayText, wallTimeText } from "../../platform/ui/date-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { type Frame, NewsroomLayout } from "../layout/newsroom-layout.tsx";
import { Notice } from "../layout/notice.tsx";
import type { Session } from "../session.schema.ts";
import type { SessionsDone } from "./sessions-query.schema.ts";

interface SessionsPageProps extends Frame {
	sessions: Session[];
	/** The last action, for its message. */
	done?: SessionsDone;
}

/** Lists one's own sessions, each with a button that ends it. */
export function SessionsPage(props: SessionsPageProps) {
	const { language, sessions, done } = props;
	const words = wordsFor(language).sessions;
	const others = sessions.filter(({ current }) => !current);
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			{done && <Notice text={words.done[done]} />}
			<p class="lead">{sessions.length === 0 ? words.none : words.intro}</p>
			{sessions.length > 0 && (
				<ul class="entries">
					{sessions.map((session) => (
						<SessionEntry {...props} session={session} />
					))}
				</ul>
			)}
			{others.length > 0 && (
				<form method="post" action="/newsroom/sessions/end-others">
					<button class="quiet" type="submit">
						{words.endOthers}
					</button>
				</form>
			)}
		</NewsroomLayout>
	);
}

function SessionEntry({ site, language, session }: Frame & { session: Session }) {
	const words = wordsFor(language).sessions;
	const { id, created_at, used_on, expires_at, current } = session;
	const since = wallTimeText(created_at, language, site.timeZone);
	const until = dateText(expires_at, language, site.timeZone);
	return (
		<li>
			<div>
				<h2 id={`session-${id}`}>
					{words.since(since)} {current && <span class="badge">{words.current}</span>}
				</h2>
				<p class="facts">{words.facts(dayText(used_on, language), until)}</p>
			</div>
			<form method="post" action={`/newsroom/sessions/${id}/end`}>
				<button class="quiet small" type="submit" aria-describedby={`session-${id}`}>
					{current ? words.endCurrent : words.end}
				</button>
			</form>
		</li>
	);
}
