import { type Frame, NewsroomLayout } from "../newsroom/layout/newsroom-layout.tsx";
import { wordsFor } from "../words/languages.ts";
import { isWrongPage, ProblemDetails } from "./problem-details.tsx";

interface NewsroomProblemProps extends Frame, ProblemDetails {
	/** True if another site sent the change. */
	isForged: boolean;
	/** The fields of the form that was not taken, and the path that it was sent to. */
	kept: [name: string, value: string][];
	action: string;
}

/** Shows a problem to people in the newsroom, and what they typed. */
export function NewsroomProblemPage(props: NewsroomProblemProps) {
	const { language, member } = props;
	const { title, text } = sayingOf(props);
	return (
		<NewsroomLayout frame={props} title={title}>
			<h1>{title}</h1>
			<p>{text}</p>
			<ProblemDetails {...props} />
			{props.kept.length > 0 && <Kept {...props} />}
			{member && (
				<p>
					<a href="/newsroom">{wordsFor(language).navigation.toHome}</a>
				</p>
			)}
		</NewsroomLayout>
	);
}

function sayingOf({ language, problem, isForged, wrongParameters }: NewsroomProblemProps) {
	const { newsroomProblems, problems } = wordsFor(language);
	const { forged, other, kept: _, ...known } = newsroomProblems;
	const byStatus: Record<number, typeof other> = known;
	if (isForged) return forged;
	return isWrongPage(wrongParameters) ? problems.listPage : (byStatus[problem.status] ?? other);
}

/** The form as it was typed, to copy or to send again. */
function Kept({ language, kept, action }: NewsroomProblemProps) {
	const words = wordsFor(language).newsroomProblems.kept;
	return (
		<form class="sheet form" method="post" action={action}>
			<h2>{words.title}</h2>
			<p>{words.text}</p>
			{kept.map(([name, value], index) => (
				<div class="field">
					<label for={`kept-${index}`}>{name}</label>
					{/* A browser drops the first line break of the text. */}
					<textarea id={`kept-${index}`} name={name} rows={rowsOf(value)} readonly>
						{`\n${value}`}
					</textarea>
				</div>
			))}
			<button type="submit">{words.again}</button>
		</form>
	);
}

const MAX_ROWS = 12;
const rowsOf = (text: string) => Math.min(text.split("\n").length, MAX_ROWS);
