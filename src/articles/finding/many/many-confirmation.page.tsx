import { SelectField, TextField } from "../../../newsroom/layout/fields.tsx";
import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import type { RefusedForm } from "../../../newsroom/layout/refused-form.ts";
import { boardStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { ARTICLES_PATH } from "../finding-paths.ts";
import { DecidedList } from "./decided-list.tsx";
import { type Decision, FATES } from "./decision.ts";
import type { Deed } from "./many-form.schema.ts";

export type ManyFault = "form" | "reason" | "topic";

interface ManyConfirmationProps extends Frame {
	deed: Deed;
	decisions: Decision[];
	/** The path of the list. */
	back: string;
	/** The form, if it was not taken. */
	refused?: RefusedForm<ManyFault>;
}

const PATHS: Record<Deed, string> = {
	publish: "publish",
	withdraw: "withdraw",
	add_topic: "topics",
	remove_topic: "topics",
};

/** Names what happens to each chosen article, and asks before anything happens. */
export function ManyConfirmationPage(props: ManyConfirmationProps) {
	const { language, deed, decisions, back, refused } = props;
	const words = wordsFor(language).articleSelection;
	const chosen = decisions.filter(({ fate }) => FATES[fate] === "will");
	const title = words.titles[deed];
	const frame = { ...props, path: `${ARTICLES_PATH}/` };
	return (
		<NewsroomLayout frame={frame} title={title} stylesheets={[boardStylesheetPath]}>
			<h1>{title}</h1>
			{refused && <Notice text={words.faults[refused.faults.form ?? "form"]} isWrong />}
			{decisions.length === 0 && <p class="sheet">{words.noneChosen}</p>}
			<DecidedList {...{ language, decisions, kind: "will" as const, isOver: false }} />
			<DecidedList {...{ language, decisions, kind: "cannot" as const, isOver: false }} />
			<DecidedList {...{ language, decisions, kind: "done" as const, isOver: false }} />
			{chosen.length > 0 && (
				<form class="sheet form" method="post" action={`/newsroom/selection/${PATHS[deed]}`}>
					{chosen.map(({ chosen: { id, revision, draftedAt } }) => (
						<input type="hidden" name="article" value={JSON.stringify([id, revision, draftedAt])} />
					))}
					<input type="hidden" name="do" value={deed} />
					<input type="hidden" name="back" value={back} />
					<DeedFields {...props} />
					<div class="buttons">
						<button class={deed === "withdraw" ? "danger" : undefined} type="submit">
							{words.yes[deed](chosen.length)}
						</button>
						<a href={back}>{words.no}</a>
					</div>
				</form>
			)}
			{chosen.length === 0 && (
				<p>
					<a href={back}>{words.back}</a>
				</p>
			)}
		</NewsroomLayout>
	);
}

/** Asks what else must be known: the effect on readers, the reason, or the topic. */
function DeedFields(props: ManyConfirmationProps) {
	const { language, deed, decisions, refused } = props;
	const words = wordsFor(language).articleSelection;
	const typed = refused?.typed ?? {};
	const faultOf = (name: string) => {
		const fault = refused?.faults[name];
		return fault && words.faults[fault];
	};
	if (deed === "publish") {
		if (!decisions.some(({ fate }) => fate === "changes")) return null;
		return (
			<SelectField
				{...{ id: "effect", name: "effect", label: words.effect, value: typed.effect }}
				options={[
					["important", words.effects.important],
					["silent", words.effects.silent],
				]}
			/>
		);
	}
	if (deed === "withdraw")
		return (
			<>
				<SelectField
					{...{ id: "status", name: "status", label: words.status, value: typed.status }}
					options={[
						["410", words.statuses[410]],
						["451", words.statuses[451]],
					]}
				/>
				<TextField
					{...{ id: "reason", name: "reason", label: words.reason, help: words.reasonHelp }}
					{...{ value: typed.reason, fault: faultOf("reason"), maxlength: 1000 }}
				/>
			</>
		);
	const present = decisions.flatMap(({ before }) => before?.article.topics ?? []);
	const topic = { id: "topic", name: "topic", label: words.topic, fault: faultOf("topic") };
	return deed === "remove_topic" ? (
		<SelectField
			{...{ ...topic, value: typed.topic }}
			options={[...new Set(present)].sort().map((name): [string, string] => [name, name])}
		/>
	) : (
		<TextField {...{ ...topic, value: typed.topic, maxlength: 100, required: true }} />
	);
}
