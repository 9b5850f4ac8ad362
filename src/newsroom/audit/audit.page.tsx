import { wallTimeText } from "../../platform/ui/date-text.ts";
import { OlderLink } from "../../platform/ui/pager.tsx";
import { wordsFor } from "../../words/languages.ts";
import { SelectField } from "../layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../layout/newsroom-layout.tsx";
import type { AuditEntry } from "./audit.schema.ts";
import type { AuditQuery } from "./audit-query.schema.ts";
import { actionOf, targetPath } from "./audit-words.ts";

interface AuditPageProps extends Frame {
	entries: AuditEntry[];
	filter: AuditQuery;
	/** The members that the list names. */
	members: { member: string; name: string }[];
	/** The names of the people and tokens that are there now, by id. */
	names: ReadonlyMap<string, string>;
	olderPath: string | undefined;
}

/** Shows the changes by the newsroom in words, newest first. */
export function AuditPage(props: AuditPageProps) {
	const { language, entries, filter, olderPath } = props;
	const words = wordsFor(language).audit;
	const isFiltered = filter.member !== undefined || filter.kind !== undefined;
	return (
		<NewsroomLayout frame={props} title={words.title}>
			<h1>{words.title}</h1>
			<p class="lead">{words.intro}</p>
			<Filter {...props} />
			{isFiltered && (
				<p>
					<a href="/newsroom/audit">{words.reset}</a>
				</p>
			)}
			{entries.length === 0 && <p class="sheet">{isFiltered ? words.noneFound : words.none}</p>}
			{entries.length > 0 && (
				<ol class="entries">
					{entries.map((entry) => (
						<Entry {...props} entry={entry} />
					))}
				</ol>
			)}
			<OlderLink path={olderPath} text={words.older} />
		</NewsroomLayout>
	);
}

function Filter({ language, filter, members }: AuditPageProps) {
	const words = wordsFor(language).audit;
	const people = members.map(({ member, name }): [string, string] => [member, name]);
	return (
		<form class="sheet form inline" action="/newsroom/audit">
			<SelectField
				{...{ id: "member", name: "member", label: words.person, value: filter.member }}
				options={[["", words.everybody], ...people]}
			/>
			<SelectField
				{...{ id: "kind", name: "kind", label: words.kind, value: filter.kind }}
				options={[["", words.everything], ...Object.entries(words.kinds)]}
			/>
			<button type="submit">{words.filter}</button>
		</form>
	);
}

function Entry(props: AuditPageProps & { entry: AuditEntry }) {
	const { site, language, entry } = props;
	const words = wordsFor(language);
	const { at, member, name, role, method, route } = entry;
	const [before = "", after = ""] = actionOf(words.audit, method, route).split("{target}");
	const own = `/newsroom/audit?${new URLSearchParams({ member })}`;
	return (
		<li>
			<div>
				<p>
					<a class="who" href={own}>
						{name}
					</a>{" "}
					{before}
					{before !== actionOf(words.audit, method, route) && <Target {...props} />}
					{after}
				</p>
				<p class="facts">
					<time datetime={at}>{wallTimeText(at, language, site.timeZone)}</time>
					{` · ${words.signIn.roles[role]}`}
				</p>
			</div>
		</li>
	);
}

/** Names what was changed: with its name if it is a person or token, otherwise with its slug. */
function Target({ language, entry, names }: AuditPageProps & { entry: AuditEntry }) {
	const { route, target = "" } = entry;
	const isNamed = /\{(?:person|token)\}/.test(route);
	const name = names.get(target);
	if (isNamed && name === undefined) return <>{wordsFor(language).audit.unknownTarget}</>;
	const path = targetPath(route, target);
	const text = isNamed ? name : target;
	return path === undefined ? <strong>{text}</strong> : <a href={path}>{text}</a>;
}
