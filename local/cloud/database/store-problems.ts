/** Why a store cannot be opened, in a sentence for whoever starts the local cloud. Nothing was changed. */
export class StoreProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

export class DamagedStore extends StoreProblem {}
export class StoreInUse extends StoreProblem {}
/** The stored documents break a unique index that is declared now. */
export class IndexConflict extends StoreProblem {}
