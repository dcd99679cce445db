// What the compiler hands to the phone.

export type WindowConfig = {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  backgroundTextStyle?: 'dark' | 'light'
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  pageOrientation?: 'auto' | 'portrait' | 'landscape'
  disableScroll?: boolean
}

export type TabItem = { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }

export type TabBarConfig = {
  color: string
  selectedColor: string
  backgroundColor: string
  borderStyle?: 'black' | 'white'
  list: TabItem[]
}

export type SubPackage = { root: string; name?: string; pages: string[]; independent?: boolean }

export type AppConfig = {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  entryPagePath?: string
  window?: WindowConfig
  tabBar?: TabBarConfig
  usingComponents?: Record<string, string>
  resizable?: boolean
}

export type ComponentConfig = WindowConfig & {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}

export type CompiledComponent = {
  kind: 'page' | 'component'
  config: ComponentConfig
  styleScope?: string
  /** Methods that its template names, with the place of each. */
  handlers: [name: string, place: string][]
}

export type Program = {
  app: AppConfig
  /** Every page, those of the main package first. */
  pages: string[]
  /** Pages and components by code path. */
  components: Record<string, CompiledComponent>
  templates: Record<string, unknown>
  /** Runs the script of `app`, of a page or of a component. */
  scripts: Record<string, () => void>
}
