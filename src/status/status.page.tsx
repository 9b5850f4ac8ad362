import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { momentText } from "../platform/ui/date-text.ts";
import { statusStylesheetPath } from "../platform/ui/stylesheets.ts";
import { wordsFor } from "../words/languages.ts";
import { CheckItem } from "./check-item.tsx";
import type { Status } from "./status.schema.ts";

interface StatusPageProps extends Frame {
	status: Status;
}

/** Shows what works, what does not, and what to do about it. */
export function StatusPage(props: StatusPageProps) {
	const { site, language, status } = props;
	const words = wordsFor(language).status;
	const moment = momentText(status.checked_at, language, site.timeZone);
	return (
		<NewsroomLayout frame={props} title={words.title} stylesheets={[statusStylesheetPath]}>
			<h1>{words.title}</h1>
			<p class={`verdict ${status.status}`}>{summaryOf(status, language)}</p>
			<p class="dateline">
				<span>{words.checkedAt(moment)}</span> <span>{words.version(status.version)}</span>
			</p>
			<ul class="checks">
				{status.checks.map((check) => (
					<CheckItem check={check} language={language} />
				))}
			</ul>
			<p class="further">
				<a href="/newsroom/status">{words.again}</a> <a href="/newsroom/api/status">{words.json}</a>
			</p>
			<Outside site={site} language={language} />
		</NewsroomLayout>
	);
}

function summaryOf({ status, checks }: Status, language: string): string {
	const { summaries, faults, hints } = wordsFor(language).status;
	if (status === "ok") return summaries.ok;
	const found = checks.filter(({ level }) => level === status).length;
	return status === "fail" ? summaries.fail(faults(found)) : summaries.warn(hints(found));
}

function Outside({ site, language }: { site: Site; language: string }) {
	const words = wordsFor(language).status;
	return (
		<section class="outside" aria-labelledby="outside">
			<h2 id="outside">{words.outside}</h2>
			<p>{words.outsideIntro}</p>
			<pre>
				<code>npm run doctor -- --url {site.url}</code>
			</pre>
			<ul>
				{Object.values(words.outsideChecks).map((title) => (
					<li>{title}</li>
				))}
			</ul>
		</section>
	);
}
