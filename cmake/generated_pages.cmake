# The completion of bash and the pages of the manual: the program makes them of its own verbs.
include_guard()

set(pages ${CMAKE_BINARY_DIR}/pages)
# With the program itself, so that whoever has built it can install it.
add_custom_command(
  TARGET alur POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E make_directory ${pages}/id ${pages}/en
  COMMAND alur --bash-completion > ${pages}/alur.bash
  COMMAND alur --lang id --man-page > ${pages}/id/alur.1
  COMMAND alur --lang en --man-page > ${pages}/en/alur.1
  COMMENT "Completion and manual pages"
  VERBATIM)

install(FILES ${pages}/alur.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME alur)
# Indonesian is the program's own language, whatever the locale.
install(FILES ${pages}/id/alur.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${pages}/en/alur.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/en/man1)
