import { wordsFor } from "../../../words/languages.ts";
import { editorPath } from "../finding-paths.ts";
import type { ChangeDecision } from "./decide-changes.ts";
import { type Decision, FATES } from "./decision.ts";

interface DecidedListProps {
	language: string;
	decisions: Decision[];
	kind: (typeof FATES)[keyof typeof FATES];
	/** True after it happened. */
	isOver: boolean;
}

/** Lists the articles to which something happens, or those to which nothing does, and says what and why. */
export function DecidedList({ language, decisions, kind, isOver }: DecidedListProps) {
	const words = wordsFor(language).articleSelection;
	const shown = decisions.filter(({ fate }) => FATES[fate] === kind);
	if (shown.length === 0) return null;
	const title = isOver && kind === "will" ? words.didHappen : words.groups[kind];
	return (
		<section aria-labelledby={kind}>
			<h2 id={kind}>{title}</h2>
			<ul class="entries">
				{shown.map((one) => (
					<Decided {...{ language, decision: one, isOver }} />
				))}
			</ul>
		</section>
	);
}

interface DecidedProps {
	language: string;
	decision: ChangeDecision;
	isOver: boolean;
}

function Decided({ language, decision, isOver }: DecidedProps) {
	const { articleSelection: words, articleList } = wordsFor(language);
	const { fate, fields = [], before, draft, wanted } = decision;
	const isWritten = before?.article.status === "draft" || !before?.article.title;
	const title = (isWritten && draft?.title) || before?.article.title;
	const slug = (isOver && wanted?.slug) || before?.article.slug;
	const names = fields.map((field) => words.fields[field] ?? words.fields.other);
	return (
		<li>
			<div>
				<h3>
					{slug === undefined ? (
						words.unknownArticle
					) : (
						<a href={editorPath(slug)}>{title || `${articleList.untitled} (${slug})`}</a>
					)}
				</h3>
				<p class="facts">
					{(isOver ? words.did : words.fates)[fate]}{" "}
					{fate === "faulty" && words.lookAt([...new Set(names)].join(", "))}
				</p>
			</div>
		</li>
	);
}
