import { type Frame, NewsroomLayout } from "../../../newsroom/layout/newsroom-layout.tsx";
import { Notice } from "../../../newsroom/layout/notice.tsx";
import { boardStylesheetPath } from "../../../platform/ui/stylesheets.ts";
import { wordsFor } from "../../../words/languages.ts";
import { ARTICLES_PATH } from "../finding-paths.ts";
import { DecidedList } from "./decided-list.tsx";
import { type Decision, FATES } from "./decision.ts";

interface ManyResultProps extends Frame {
	decisions: Decision[];
	/** The path of the list. */
	back: string;
}

/** Says what became of each chosen article. */
export function ManyResultPage(props: ManyResultProps) {
	const { language, decisions, back } = props;
	const words = wordsFor(language).articleSelection;
	const done = decisions.filter(({ fate }) => FATES[fate] !== "cannot").length;
	const frame = { ...props, path: `${ARTICLES_PATH}/` };
	const isWrong = done < decisions.length;
	return (
		<NewsroomLayout frame={frame} title={words.results} stylesheets={[boardStylesheetPath]}>
			<h1>{words.results}</h1>
			<Notice text={words.summary(done, decisions.length)} isWrong={isWrong} />
			<DecidedList {...{ language, decisions, kind: "cannot" as const, isOver: true }} />
			<DecidedList {...{ language, decisions, kind: "will" as const, isOver: true }} />
			<DecidedList {...{ language, decisions, kind: "done" as const, isOver: true }} />
			<p>
				<a href={back}>{words.back}</a>
			</p>
		</NewsroomLayout>
	);
}
