import type { Frame } from "../newsroom/layout/newsroom-layout.tsx";
import type { Board } from "./find-board.ts";

/** Everything that the parts of the first page show. */
export interface BoardProps extends Frame {
	board: Board;
	now: Date;
}
