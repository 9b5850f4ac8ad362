import type { AskedQuestion } from "../questions/question.schema.ts";
import type { InWords } from "./filter/dimensions.ts";
import { type Method, methodLines } from "./method-lines.ts";

interface MethodLineProps extends InWords {
	question: AskedQuestion;
	answered: number;
	method: Method;
}

/** Says below a chart how its numbers came about. */
export function MethodLine({ question, answered, method, say, language }: MethodLineProps) {
	return (
		<p class="fine method">
			{methodLines(question, answered, method, { say, language }).join(" ")}
		</p>
	);
}
