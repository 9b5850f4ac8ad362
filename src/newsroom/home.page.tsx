import type { Site } from "../platform/schema/site-settings.schema.ts";
import { dateText, dayText } from "../platform/ui/date-text.ts";
import { wordsFor } from "../words/languages.ts";
import { type Frame, NewsroomLayout } from "./layout/newsroom-layout.tsx";
import type { Session } from "./session.schema.ts";

interface HomeProps extends Frame {
	sessions: Session[];
}

/** The first page after signing in: what there is, and where one is signed in. */
export function HomePage(props: HomeProps) {
	const { site, language, sessions } = props;
	const words = wordsFor(language).signIn;
	return (
		<NewsroomLayout frame={props} title={wordsFor(language).navigation.home}>
			<h1>{wordsFor(language).navigation.home}</h1>
			<h2>{words.sessions}</h2>
			<p>{sessions.length > 0 ? words.sessionsIntro : words.noSessions}</p>
			{sessions.map((session) => (
				<SessionPart site={site} language={language} session={session} />
			))}
		</NewsroomLayout>
	);
}

interface SessionProps {
	site: Site;
	language: string;
	session: Session;
}

function SessionPart({ site, language, session }: SessionProps) {
	const words = wordsFor(language).signIn;
	const { id, created_at, used_on, current } = session;
	const began = words.began(dateText(created_at, language, site.timeZone));
	return (
		<form class="receipt" method="post" action={`/newsroom/sessions/${id}/end`}>
			<p id={`session-${id}`}>
				{began}, {words.used(dayText(used_on, language))}
				{current && <strong> ({words.thisSession})</strong>}
			</p>
			<button class="quiet" type="submit" aria-describedby={`session-${id}`}>
				{words.end}
			</button>
		</form>
	);
}
