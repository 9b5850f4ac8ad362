import { wordsFor } from "../words/languages.ts";
import { type Frame, NewsroomLayout } from "./layout/newsroom-layout.tsx";

/** The first page after signing in. */
export function HomePage(frame: Frame) {
	const { home } = wordsFor(frame.language).navigation;
	return (
		<NewsroomLayout frame={frame} title={home}>
			<h1>{home}</h1>
		</NewsroomLayout>
	);
}
