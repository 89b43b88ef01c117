// What a vendor must give so that passwords can be kept.

/** Argon2id: hashes in PHC form. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(phc: string, password: string): Promise<boolean>
  /** True where the hash was made with less than is asked for today. */
  isDated(phc: string): boolean
}

/** Words in the order of how often they are chosen as passwords. */
export interface KnownWords {
  /** The place of a lower-case word among the known, from 1; undefined where it is not. */
  place(word: string): number | undefined
}
